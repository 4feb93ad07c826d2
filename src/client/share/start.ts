import { showArrival } from './arrive.ts';

/**
 * What every page loads of sharing: it shows where a link arrives, and brings the rest when someone
 * reaches for it.
 */
export function startSharing(): void {
  showArrival();
  addEventListener('hashchange', showArrival);

  addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const act = target?.closest<HTMLElement>('[data-share]');
    if (act && isPlain) {
      // Decided before anything loads: afterwards the link would have been followed.
      if (act.dataset.share === 'qr') event.preventDefault();
      import('./tools.ts').then(({ share }) => share(act));
      return;
    }
    const anchor = target?.closest<HTMLAnchorElement>('a.anchor');
    if (anchor && isPlain)
      import('./panel.ts').then(({ openPanel }) => openPanel(anchor, event.detail === 0));
  });

  // A text just selected may be linked to.
  for (const sign of ['pointerup', 'keyup'] as const) {
    addEventListener(sign, () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed) import('./excerpt.ts').then(({ offerLink }) => offerLink());
    });
  }

  if ('share' in navigator) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-share="sheet"]'))
      button.hidden = false;
  }
}
