/**
 * Loads what copies when a button may be pressed: at once when one is in sight, otherwise when the citation
 * is unfolded. Not at the press itself, which the browser would no longer take for the reader's own.
 */
export function offerCopies(): void {
  const load = () => void import('./copy.ts');
  if (document.querySelector('[data-copy]:not(details:not([open]) *)')) load();
  else document.querySelector('.cite')?.addEventListener('toggle', load, { once: true });
}
