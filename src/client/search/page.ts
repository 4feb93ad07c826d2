import type { Answer, Engine } from '#search/engine.ts';
import {
  isEmpty,
  type Order,
  orders,
  readSelection,
  type Selection,
  select,
  writeSelection,
} from '#search/selection.ts';
import { element } from './element.ts';
import { loadEngine, warm } from './engine.ts';
import { Filters } from './filters.ts';
import { failureHelp, missingWords, nothingFound, suggestion, titlesOnly } from './help.ts';
import { type Row, resultRow } from './row.ts';
import { countLabel } from './wording.ts';

/** Results shown at first, and at each « Afficher la suite ». */
const rowsAtOnce = 20;
const mostPassages = 3;
/** A pause in typing, in milliseconds, before the search is made. */
const pause = 150;
/** How long to wait for the full text, in milliseconds, before the first tier's answer is shown alone. */
const patience = 350;

type State = 'idle' | 'loading' | 'done' | 'error';

/** The page of results: everything it shows is in its address. */
class SearchPage extends HTMLElement {
  #input: HTMLInputElement | null = null;
  #list: HTMLOListElement | null = null;
  #count: HTMLElement | null = null;
  #help: HTMLElement | null = null;
  #order: HTMLSelectElement | null = null;
  #more: HTMLButtonElement | null = null;
  #filters: Filters | null = null;
  #selection: Selection = readSelection(new URLSearchParams());
  #answer: Answer | null = null;
  #engine: Engine | null = null;
  #search = 0;
  #timer = 0;
  #shown = rowsAtOnce;
  readonly #seen = new IntersectionObserver((entries) => this.#reveal(entries), { rootMargin: '200px' });
  readonly #pending = new WeakMap<Element, () => void>();

  connectedCallback(): void {
    this.#input = this.querySelector('input[type=search]');
    this.#list = this.querySelector('[data-search-results]');
    this.#count = this.querySelector('[data-search-count]');
    this.#help = this.querySelector('[data-search-help]');
    this.#order = this.querySelector('select[name=tri]');
    this.#more = this.querySelector('[data-search-more]');
    const filters = this.querySelector<HTMLElement>('[data-search-filters]');
    if (filters) {
      this.#filters = new Filters(filters, (selection) => {
        this.#selection = selection;
        this.#refine();
      });
    }
    this.#input?.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#searchTyped(), pause);
    });
    this.#input?.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#searchTyped();
    });
    this.#order?.addEventListener('change', () => {
      const order = orders.find((known) => known === this.#order?.value) ?? 'pertinence';
      this.#selection = { ...this.#selection, order };
      this.#refine();
    });
    this.#more?.addEventListener('click', () => {
      this.#shown += rowsAtOnce;
      this.#showResults();
    });
    addEventListener('popstate', () => this.#readAddress());
    warm();
    loadEngine()
      .then((engine) => engine.loadRest())
      .catch(ignore);
    this.#readAddress();
  }

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#selection = readSelection(parameters);
    if (this.#input) this.#input.value = parameters.get('q') ?? '';
    this.#showOrder(this.#selection.order);
    this.#run(parameters.get('q') ?? '');
  }

  #searchTyped(): void {
    const typed = this.#input?.value ?? '';
    this.#shown = rowsAtOnce;
    this.#writeAddress(typed);
    this.#run(typed);
  }

  #writeAddress(typed: string): void {
    const address = location.pathname + writeSelection(typed.trim(), this.#selection);
    if (address !== location.pathname + location.search) history.replaceState(null, '', address);
  }

  async #run(typed: string): Promise<void> {
    this.#search += 1;
    const search = this.#search;
    const isCurrent = (): boolean => search === this.#search;
    if (typed.trim() === '') {
      this.#answer = null;
      this.#clear();
      this.#setState('idle');
      return;
    }
    this.#setState('loading');
    const engine = await loadEngine().catch(() => null);
    if (!isCurrent()) return;
    if (!engine) {
      this.#fail();
      return;
    }
    this.#engine = engine;
    try {
      const early = window.setTimeout(() => {
        const answer = engine.quick(typed);
        if (isCurrent() && answer.results.length > 0) this.#show(answer);
      }, patience);
      // This page shows everything, and its filters count it.
      await engine.loadRest();
      const answer = await engine.search(typed, true).finally(() => clearTimeout(early));
      if (!isCurrent()) return;
      this.#show(answer);
    } catch {
      if (!isCurrent()) return;
      this.#show(engine.quick(typed));
      this.#help?.append(titlesOnly());
    }
    this.#setState('done');
  }

  #show(answer: Answer): void {
    this.#answer = answer;
    const typed = this.#input?.value.trim() ?? '';
    const { correction, missing, results } = answer;
    if (correction !== null) this.#help?.replaceChildren(suggestion(typed, correction));
    else if (results.length === 0) this.#help?.replaceChildren(nothingFound(typed));
    else this.#help?.replaceChildren(...(missing.length > 0 ? [missingWords(missing)] : []));
    this.toggleAttribute('data-empty', results.length === 0);
    this.#showResults();
  }

  /** Filters and sorts again what was found. */
  #refine(): void {
    this.#shown = rowsAtOnce;
    this.#writeAddress(this.#input?.value ?? '');
    this.#showResults();
  }

  #showResults(): void {
    const answer = this.#answer;
    const engine = this.#engine;
    if (!answer || !engine) return;
    const kept = select(answer.results, this.#selection, engine.facets);
    const rows = kept.slice(0, this.#shown).map(({ entry }) => {
      const row = resultRow(entry, answer.query, engine.facets);
      this.#pending.set(row.item, () => this.#fillRow(row, answer, engine, entry));
      return row;
    });
    this.#seen.disconnect();
    this.#list?.replaceChildren(...rows.map(({ item }) => item));
    if (answer.complete) for (const { item } of rows) this.#seen.observe(item);
    if (this.#count) {
      const all = answer.results.length;
      const isFiltered = !isEmpty(this.#selection) && kept.length < all;
      this.#count.textContent = countLabel(kept.length) + (isFiltered ? ` sur ${all}` : '');
    }
    if (this.#more) this.#more.hidden = kept.length <= this.#shown;
    this.#filters?.show(answer.results, this.#selection, engine.facets);
  }

  /** Fetches the passages of the rows that come into view. */
  #reveal(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.#seen.unobserve(target);
      this.#pending.get(target)?.();
    }
  }

  async #fillRow(
    row: Row,
    { query }: Answer,
    engine: Engine,
    entry: Answer['results'][number]['entry'],
  ): Promise<void> {
    row.show(await engine.passages(entry, query, mostPassages).catch(() => []));
  }

  #showOrder(order: Order): void {
    if (this.#order) this.#order.value = order;
  }

  #clear(): void {
    this.#list?.replaceChildren();
    this.#help?.replaceChildren();
    if (this.#count) this.#count.textContent = '';
    if (this.#more) this.#more.hidden = true;
    this.#filters?.hide();
  }

  #fail(): void {
    this.#clear();
    this.#help?.replaceChildren(element('p', {}, 'La recherche n’a pas pu se charger.'), failureHelp());
    this.#setState('error');
  }

  #setState(state: State): void {
    this.dataset.searchState = state;
  }
}

function ignore(): void {
  // The search that needs it says so.
}

customElements.define('search-page', SearchPage);
