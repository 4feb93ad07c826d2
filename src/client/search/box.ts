import { isSlashOn } from '../slash-switch.ts';
import type { SearchRequest } from './dialog.ts';

/**
 * The search box of a page's header. The form works by itself; this part, the only one that every page loads,
 * brings the instant search when someone comes near it. The code it brings is bundled with the index it reads,
 * after the pages, so it is asked for by its address.
 */
const loaded = new Map<string, Promise<unknown>>();

function load(name: string): Promise<unknown> {
  let loading = loaded.get(name);
  if (!loading) {
    loading = new Promise((resolve) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${document.documentElement.dataset.base}recherche/code/${name}.js`;
      script.onload = resolve;
      document.head.append(script);
    });
    loaded.set(name, loading);
  }
  return loading;
}

function ask(detail: SearchRequest): void {
  load('dialog').then(() => dispatchEvent(new CustomEvent('ask-search', { detail })));
}

customElements.define(
  'search-box',
  class extends HTMLElement {
    connectedCallback(): void {
      const input = this.querySelector('input');
      for (const sign of ['pointerenter', 'focusin', 'touchstart']) {
        this.addEventListener(sign, () => ask({}), { once: true, passive: true });
      }
      // The form stays: without the dialog, it still leads to the results.
      for (const act of ['click', 'input']) {
        input?.addEventListener(act, () => ask({ open: true, from: input }));
      }
    }
  },
);

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isWriting =
    event.target instanceof Element && event.target.matches('input,textarea,select,[contenteditable]');
  const isSlash = key === '/' && !isWriting && !ctrlKey && !metaKey && !altKey && isSlashOn();
  if (!isSlash && !(key === 'k' && (ctrlKey || metaKey))) return;
  if (document.querySelector('dialog[open]')) return;
  event.preventDefault();
  ask({ open: true });
});

try {
  if (localStorage.surligner) load('highlight');
} catch {
  // Storage is forbidden here: nothing was left to mark.
}
