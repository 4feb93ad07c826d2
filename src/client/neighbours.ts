/** Left and right arrows go to the previous and next page of the book, as one turns pages. */
export function turnPagesByKeyboard(): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rel = event.key === 'ArrowLeft' ? 'prev' : event.key === 'ArrowRight' ? 'next' : null;
    // Arrows have their own work in fields, charts, open dialogs and anything that scrolls sideways.
    if (!rel || document.activeElement?.closest('input, select, textarea, figure, dialog, [tabindex]'))
      return;
    document.querySelector<HTMLAnchorElement>(`main a[rel="${rel}"]`)?.click();
  });
}
