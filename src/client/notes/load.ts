/** A number that leads to a note at the end of the page. */
const reference = '.ref a';

/**
 * Shows a note on hover, focus and tap of its number. The code comes with the first need; until then, and
 * without script, the number leads to the note. A click of the mouse still does.
 */
export function offerNotes(): void {
  if (!document.querySelector(reference) || !('popover' in HTMLElement.prototype)) return;
  const linkOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(reference) : null;
  // What was asked for last: a note given up while the code was on its way must not come all the same.
  let wanted: HTMLAnchorElement | null = null;
  const show = (link: HTMLAnchorElement) => {
    wanted = link;
    import('./notes.ts').then(({ showNote }) => {
      if (wanted === link) showNote(link);
    });
  };
  const hide = () => {
    wanted = null;
    import('./notes.ts').then(({ hideNote }) => hideNote());
  };
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') wanted = null;
  });

  document.addEventListener('pointerover', (event) => {
    const link = linkOf(event);
    if (link && event.pointerType === 'mouse') show(link);
  });
  document.addEventListener('pointerout', (event) => {
    if (linkOf(event) && event.pointerType === 'mouse') hide();
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) show(link);
  });
  document.addEventListener('focusout', (event) => {
    if (linkOf(event)) hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    // The keyboard's click has no detail, and follows the link as the mouse's does.
    if (!link || event.detail === 0 || !(event instanceof PointerEvent) || event.pointerType === 'mouse')
      return;
    event.preventDefault();
    show(link);
  });
}
