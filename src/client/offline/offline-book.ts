import { isOutdated, putBack, storedBook, takeAlong } from './shelf.ts';

type State = 'absent' | 'storing' | 'stored' | 'outdated' | 'failed' | 'impossible';

/**
 * The page's control: takes the book along, shows how far it is, puts it back. The page holds a text for each state,
 * `[data-when]`; this shows the right one.
 */
class OfflineBook extends HTMLElement {
  #stop: AbortController | null = null;

  connectedCallback(): void {
    this.querySelector('[data-take]')?.addEventListener('click', () => this.#take());
    this.querySelector('[data-update]')?.addEventListener('click', () => this.#take());
    this.querySelector('[data-retry]')?.addEventListener('click', () => this.#take());
    this.querySelector('[data-stop]')?.addEventListener('click', () => this.#stop?.abort());
    for (const button of this.querySelectorAll('[data-put-back]')) {
      button.addEventListener('click', () => this.#putBack());
    }
    this.#look();
  }

  get #root(): string {
    return new URL(document.documentElement.dataset.base ?? '/', location.href).href;
  }

  #show(state: State): void {
    const hadFocus = this.contains(document.activeElement);
    this.dataset.state = state;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !(part.dataset.when ?? '').split(' ').includes(state);
    }
    this.hidden = false;
    // The button that was pressed is gone: the next one takes its place, so that a keyboard is not lost.
    if (hadFocus) this.querySelector<HTMLElement>('[data-when]:not([hidden]) button')?.focus();
  }

  async #look(): Promise<void> {
    if (!('caches' in globalThis) || !('serviceWorker' in navigator)) return this.#show('impossible');
    const stored = await storedBook(this.#root);
    if (!stored) return this.#show('absent');
    this.#show('stored');
    if (await isOutdated(this.#root, stored)) this.#show('outdated');
  }

  async #take(): Promise<void> {
    this.#stop = new AbortController();
    this.#show('storing');
    const bar = this.querySelector('progress');
    const said = this.querySelector('[data-progress]');
    try {
      await takeAlong(
        this.#root,
        (done, total) => {
          const share = total > 0 ? Math.floor((100 * done) / total) : 100;
          if (bar) bar.value = share;
          if (said) said.textContent = `${share} %`;
        },
        this.#stop.signal,
      );
      remember(true);
      // Asks the browser not to throw the book away when space is short; it may refuse.
      navigator.storage?.persist?.().catch(() => undefined);
      this.#show('stored');
    } catch {
      if (this.#stop.signal.aborted) await this.#putBack();
      else this.#show('failed');
    }
  }

  async #putBack(): Promise<void> {
    remember(false);
    await putBack().catch(() => undefined);
    this.#show('absent');
  }
}

/** Tells every page that there is a book to keep up to date. */
function remember(stored: boolean): void {
  try {
    if (stored) localStorage.offline = '1';
    else localStorage.removeItem('offline');
  } catch {
    // The book is taken along all the same; it will only be updated from this page.
  }
}

customElements.define('offline-book', OfflineBook);
