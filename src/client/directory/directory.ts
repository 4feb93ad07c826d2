import { type Filters, fold, type Listed, matches, readFilters, writeFilters } from './filters.ts';

interface Row {
  element: HTMLElement;
  listed: Listed;
}

/**
 * A list that filters itself: `<filtered-list>` around a `form` whose fields are named after filters, and
 * `li[data-listed]` whose `data-*` hold their values. The state is in the address; without script the list is whole.
 */
class FilteredList extends HTMLElement {
  #rows: Row[] = [];
  #form: HTMLFormElement | null = null;
  #known: Record<string, Set<string>> = {};

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    for (const select of this.#form.querySelectorAll('select')) {
      this.#known[select.name] = new Set([...select.options].map(({ value }) => value).filter(Boolean));
    }
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-listed]')].map((element) => ({
      element,
      listed: {
        values: Object.fromEntries(
          Object.keys(this.#known).map((name) => [name, element.dataset[name] ?? '']),
        ),
        words: fold(element.textContent),
      },
    }));
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => this.#choose());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => queueMicrotask(() => this.#choose()));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Shows what the address asks for. */
  #restore(): void {
    const { filters, unknown } = readFilters(location.search, this.#known);
    for (const field of this.#fields()) field.value = filters[field.name] ?? '';
    this.#show(filters, unknown);
  }

  /** Shows what the form asks for, and puts it in the address. */
  #choose(): void {
    const filters = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value.trim()]));
    history.replaceState(history.state, '', `${location.pathname}${writeFilters(filters)}${location.hash}`);
    this.#show(filters, []);
  }

  #show(filters: Filters, unknown: readonly string[]): void {
    let shown = 0;
    for (const { element, listed } of this.#rows) {
      element.hidden = !matches(listed, filters);
      if (!element.hidden) shown += 1;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-listed]:not([hidden])');
    }
    const status = this.querySelector('[data-status]');
    if (!status) return;
    const { one = '', many = '', none = '' } = this.dataset;
    const count = shown === 0 ? none : shown === 1 ? `1 ${one}` : `${shown} ${many}`;
    const ignored = unknown.length === 0 ? '' : ` Filtre inconnu, ignoré : « ${unknown.join(' », « ')} ».`;
    status.textContent = `${count}.${ignored}`;
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...(this.#form?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
  }
}

customElements.define('filtered-list', FilteredList);
