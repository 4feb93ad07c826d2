import { searchPath } from '#book/addresses.ts';
import { type KnownPage, questionOf, suggestPages } from './suggest.ts';

/** The page for wrong addresses: fills the search with what was asked, and suggests the nearest pages. */
class LostPage extends HTMLElement {
  connectedCallback(): void {
    const base = (document.documentElement.dataset.base ?? '/').replace(/\/*$/, '');
    const path = location.pathname.startsWith(`${base}/`)
      ? location.pathname.slice(base.length)
      : location.pathname;
    const question = questionOf(path);
    if (!question) return;
    for (const field of this.querySelectorAll<HTMLInputElement>('input[type="search"]'))
      field.value = question;
    const link = this.querySelector<HTMLAnchorElement>('[data-search]');
    if (link) {
      link.href = `${base}${searchPath}?q=${encodeURIComponent(question)}`;
      link.textContent = `Chercher « ${question} » dans tout le livre`;
    }
    void this.#suggest(base, path);
  }

  async #suggest(base: string, path: string): Promise<void> {
    const response = await fetch(`${base}/adresses.json`);
    if (!response.ok) return;
    // The build wrote it in this form.
    const pages = (await response.json()) as KnownPage[];
    const suggested = suggestPages(path, pages);
    const list = this.querySelector('[data-suggested]');
    const section = this.querySelector<HTMLElement>('[data-suggestions]');
    if (!list || !section || suggested.length === 0) return;
    list.replaceChildren(
      ...suggested.map(([address, title]) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = base + address;
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
    section.hidden = false;
  }
}

customElements.define('lost-page', LostPage);
