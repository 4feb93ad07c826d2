/**
 * The search box of a page's header. The form works by itself; this part, the only one that every page loads,
 * brings the instant search when someone comes near it.
 */
const load = () => import('./dialog.ts');

customElements.define(
  'search-box',
  class extends HTMLElement {
    connectedCallback(): void {
      const input = this.querySelector('input');
      if (!input) return;
      const warm = () => load().then(({ warm }) => warm());
      for (const sign of ['pointerenter', 'focusin', 'touchstart']) {
        this.addEventListener(sign, warm, { once: true, passive: true });
      }
      for (const act of ['click', 'input']) {
        // The form stays: without the dialog, it still leads to the results.
        input.addEventListener(act, () => load().then(({ open }) => open(input.value, input)));
      }
    }
  },
);

addEventListener('keydown', (event) => {
  const isWriting = (event.target as Element).matches?.('input, textarea, select, [contenteditable]');
  const isShortcut =
    (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
    (event.key === '/' && !isWriting && !event.ctrlKey && !event.metaKey && !event.altKey);
  if (!isShortcut || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  load().then(({ open }) => open(''));
});

try {
  if (localStorage.surligner) import('./highlight.ts').then(({ highlightPage }) => highlightPage());
} catch {}
