import { unknownLine } from '../filtering/clean.ts';
import { type Choice, filterList, indexList, type ListIndex } from '../filtering/filter.ts';
import { wordsOf } from '../filtering/words.ts';
import { readChoice, writeChoice } from './filters.ts';

/**
 * A list that filters itself: `<filtered-list>` around a `form` whose fields are named after filters, and
 * `li[data-listed]` whose `data-*` hold their values. The state is in the address; without script the list is whole.
 */
class FilteredList extends HTMLElement {
  #rows: readonly HTMLElement[] = [];
  #index: ListIndex | null = null;
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    if (!this.#form || this.#index) return;
    const filters = Object.fromEntries(
      this.#selects().map(({ name, options }) => [
        name,
        [...options].map(({ value }) => value).filter(Boolean),
      ]),
    );
    this.#rows = [...this.querySelectorAll<HTMLElement>('[data-listed]')];
    this.#index = indexList(
      this.#rows.map(({ dataset, textContent }) => ({
        values: Object.fromEntries(
          Object.keys(filters).map((name) => [name, dataset[name] ? [dataset[name]] : []]),
        ),
        words: wordsOf(textContent),
      })),
      filters,
    );
    this.#form.addEventListener('input', () => this.#choose());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#choose()));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Shows what the address asks for. */
  #restore(): void {
    if (!this.#index) return;
    const { choice, unknown } = readChoice(location.search, this.#index.filters);
    for (const select of this.#selects()) select.value = choice.values[select.name]?.[0] ?? '';
    const words = this.#words();
    if (words) words.value = choice.words;
    this.#show(choice, unknown);
  }

  /** Shows what the form asks for, and puts it in the address. */
  #choose(): void {
    const choice = {
      values: Object.fromEntries(this.#selects().map(({ name, value }) => [name, value ? [value] : []])),
      words: this.#words()?.value.trim() ?? '',
    };
    history.replaceState(history.state, '', `${location.pathname}${writeChoice(choice)}${location.hash}`);
    this.#show(choice, []);
  }

  #show(choice: Choice, unknown: readonly string[]): void {
    if (!this.#index) return;
    const { shown, total, values } = filterList(this.#index, choice);
    for (const [position, row] of this.#rows.entries()) row.hidden = shown[position] !== 1;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-listed]:not([hidden])');
    }
    for (const { name, options } of this.#selects()) {
      for (const [position, count] of (values[name] ?? []).entries()) {
        // The first option is « all of them ».
        const option = options[position + 1];
        if (!option) continue;
        option.dataset.name ??= option.text;
        option.text = `${option.dataset.name} (${count.count})`;
      }
    }
    const status = this.querySelector('[data-status]');
    if (!status) return;
    const { one = '', many = '', none = '' } = this.dataset;
    const count = total === 0 ? none : total === 1 ? `1 ${one}` : `${total} ${many}`;
    status.textContent = [`${count}.`, unknownLine(unknown)].filter(Boolean).join(' ');
  }

  #selects(): HTMLSelectElement[] {
    return [...(this.#form?.querySelectorAll('select') ?? [])];
  }

  #words(): HTMLInputElement | null {
    return this.#form?.querySelector<HTMLInputElement>('input[name="q"]') ?? null;
  }
}

customElements.define('filtered-list', FilteredList);
