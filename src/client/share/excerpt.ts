import { copy } from './clipboard.ts';
import styles from './excerpt.css?inline';
import { pageAddress, quotationOfExcerpt } from './passage.ts';
import { quoteAsHtml, quoteAsText } from './quote.ts';
import { say } from './say.ts';
import { type End, textFragment } from './text-fragment.ts';
import { wear } from './wear.ts';

/** Fewer letters than this is a slip of the hand. */
const fewest = 8;
/** Passages, where a text fragment begins and ends. */
const passages = 'p, li, h1, h2, h3, h4, td, th, dd, dt, blockquote, figcaption, caption';

interface Excerpt {
  readonly text: string;
  /** Leads to exactly these words where browsers know how, else to their passage. */
  readonly address: string;
  readonly place: Element | null;
}

let bar: HTMLElement | undefined;

/** Offers a link to the text selected in the page's content, and takes the offer back when it no longer is. */
export function offerLink(): void {
  const range = selectedRange();
  if (!range || !('showPopover' in HTMLElement.prototype)) {
    hide();
    return;
  }
  const shown = bar ?? makeBar();
  shown.hidePopover();
  shown.showPopover();
  place(shown, range);
}

function hide(): void {
  bar?.hidePopover();
}

function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const container = range.commonAncestorContainer;
  const element = container instanceof Element ? container : container.parentElement;
  const isContent =
    element?.closest('main') && !element.closest('form, nav, [contenteditable], .share-panel, textarea');
  return isContent && range.toString().trim().length >= fewest ? range : null;
}

function makeBar(): HTMLElement {
  wear(styles);
  const made = document.createElement('div');
  made.className = 'excerpt-bar no-print';
  made.popover = 'manual';
  made.setAttribute('role', 'group');
  made.setAttribute('aria-label', 'Texte sélectionné');
  made.append(
    button('Copier un lien vers cet extrait', async ({ address }) =>
      say((await copy(address)) ? 'Lien vers cet extrait copié' : 'Votre navigateur n’a pas permis la copie'),
    ),
    button('Copier avec la source', async ({ text, address, place }) => {
      const quotation = quotationOfExcerpt(text, place, address);
      const isCopied = await copy(quoteAsText(quotation), quoteAsHtml(quotation));
      say(isCopied ? 'Extrait copié avec sa source' : 'Votre navigateur n’a pas permis la copie');
    }),
  );
  document.body.append(made);
  document.addEventListener('selectionchange', () => {
    if (!selectedRange()) hide();
  });
  // The bar follows the words as they scroll.
  const follow = () => {
    const range = made.matches(':popover-open') ? selectedRange() : null;
    if (range) place(made, range);
  };
  document.addEventListener('scroll', follow, { passive: true });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  bar = made;
  return made;
}

function button(label: string, act: (excerpt: Excerpt) => Promise<void>): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  // Pressing a button would drop the selection that it is about.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', () => {
    const excerpt = readExcerpt();
    hide();
    if (excerpt) void act(excerpt);
  });
  return made;
}

function readExcerpt(): Excerpt | null {
  const range = selectedRange();
  if (!range) return null;
  const place = elementOf(range.startContainer)?.closest<HTMLElement>('main [id]') ?? null;
  const start = endIn(range.startContainer, range.startOffset);
  const end = endIn(range.endContainer, range.endOffset);
  const page = document.querySelector('main')?.textContent ?? '';
  const directive = start && end ? textFragment(start, end, page) : null;
  const anchor = place ? encodeURI(place.id) : '';
  const hash = anchor || directive ? `#${anchor}${directive ?? ''}` : '';
  return { text: range.toString(), address: pageAddress() + hash, place };
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** The text of the passage that holds an end of the selection, and how far into it. */
function endIn(node: Node, offset: number): End | null {
  const passage = elementOf(node)?.closest(passages);
  if (!passage) return null;
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(node, offset);
  return { text: passage.textContent ?? '', offset: before.toString().length };
}

/** Space kept around the bar, in pixels. */
const gap = 10;

/** Over the selection; on a touch screen at the window's foot, away from the system's own menu. */
function place(shown: HTMLElement, range: Range): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  const at = range.getBoundingClientRect();
  const { width, height } = shown.getBoundingClientRect();
  const wished = at.top - gap - height >= gap ? at.top - gap - height : at.bottom + gap;
  const top = Math.max(gap, Math.min(wished, innerHeight - height - gap));
  const left = Math.max(gap, Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - gap));
  shown.style.inset = `${top}px auto auto ${left}px`;
}
