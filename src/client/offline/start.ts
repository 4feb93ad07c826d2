import { workerFile } from './files.ts';

const day = 24 * 60 * 60 * 1000;
const checkedKey = 'offline-checked';

/** Registers the service worker once the page is there, and brings a book taken along up to date once a day. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  addEventListener('load', () => {
    const root = new URL(document.documentElement.dataset.base ?? '/', location.href).href;
    navigator.serviceWorker.register(root + workerFile).catch(() => undefined);
    try {
      if (!localStorage.offline || Date.now() - Number(localStorage[checkedKey] ?? 0) < day) return;
      localStorage[checkedKey] = Date.now();
    } catch {
      return;
    }
    import('./update.ts').then(({ updateBook }) => updateBook(root)).catch(() => undefined);
  });
}
