import { addressOf, quotationOf } from './passage.ts';
import { mailAddress } from './quote.ts';
import { copyLink } from './tools.ts';

/** What the panel says when it is the page's, to be put back. */
let own: { title: string; mail: string } | undefined;

/**
 * Opens the page's sharing panel on the passage of a link, beside it. Where the page has no panel, or the
 * browser no popovers, the link is copied at once.
 *
 * @param byKeyboard whether to bring the focus into the panel
 */
export function openPanel(link: HTMLAnchorElement, byKeyboard: boolean): void {
  const anchor = decodeURIComponent(link.hash.slice(1));
  const panel = document.querySelector<HTMLElement>('[data-share-panel]');
  if (!panel || !('showPopover' in panel)) {
    void copyLink(addressOf(anchor), 'Lien vers ce passage copié');
    return;
  }
  const title = panel.querySelector('[data-share-title]');
  const mail = panel.querySelector<HTMLAnchorElement>('[data-share="mail"]');
  own ??= { title: title?.textContent ?? '', mail: mail?.href ?? '' };
  const page = own;
  panel.hidePopover();
  panel.dataset.anchor = anchor;
  if (title) title.textContent = link.closest('h2, h3, h4') ? 'Partager cette partie' : 'Partager ce passage';
  if (mail) mail.href = mailAddress(quotationOf(anchor));
  panel.showPopover();
  place(panel, link);
  if (byKeyboard) panel.querySelector<HTMLElement>('[data-share]')?.focus();

  panel.addEventListener('toggle', function close(event) {
    if ((event as ToggleEvent).newState !== 'closed') return;
    panel.removeEventListener('toggle', close);
    delete panel.dataset.anchor;
    panel.style.removeProperty('inset');
    panel.style.removeProperty('margin');
    if (title) title.textContent = page.title;
    if (mail) mail.href = page.mail;
    panel.querySelector('[data-share-code]')?.replaceChildren();
    // The focus went back to the passage, which took it when the link was followed, or to nothing.
    const { activeElement } = document;
    if (byKeyboard && (activeElement?.contains(link) || panel.contains(activeElement))) {
      link.focus({ preventScroll: true });
    }
  });
}

/** Space kept around the panel, in pixels. */
const gap = 8;

/** Beside the link on a wide screen; a narrow one keeps the panel at its foot, as its styles say. */
function place(panel: HTMLElement, link: Element): void {
  if (matchMedia('(max-width: 48rem)').matches) return;
  const at = link.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const isBelow = at.bottom + gap + height <= innerHeight;
  const top = isBelow ? at.bottom + gap : Math.max(gap, at.top - gap - height);
  const left = Math.max(gap, Math.min(at.left, innerWidth - width - gap));
  panel.style.inset = `${top}px auto auto ${left}px`;
  panel.style.margin = '0';
}
