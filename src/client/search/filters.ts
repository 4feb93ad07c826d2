import type { Facets } from '#search/entry.ts';
import type { Ranked } from '#search/rank.ts';
import {
  countFacet,
  type FacetCount,
  type FacetName,
  facetNames,
  facetTitles,
  type Selection,
  toggle,
} from '#search/selection.ts';
import { element } from './element.ts';

interface Choice {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

/** The filters beside the results: each value with the number of results it would leave. */
export class Filters {
  readonly #root: HTMLElement;
  readonly #onChange: (selection: Selection) => void;
  readonly #groups = new Map<FacetName, HTMLDetailsElement>();
  readonly #choices = new Map<string, Choice>();
  #selection: Selection | null = null;

  constructor(root: HTMLElement, onChange: (selection: Selection) => void) {
    this.#root = root;
    this.#onChange = onChange;
  }

  hide(): void {
    this.#root.hidden = true;
  }

  /** Shows the values that the results have. */
  show(results: readonly Ranked[], selection: Selection, facets: Facets): void {
    this.#selection = selection;
    this.#root.hidden = results.length === 0;
    for (const name of facetNames) {
      const counts = countFacet(results, selection, facets, name);
      const group = this.#group(name);
      // A filter with one value, not chosen, filters nothing.
      group.hidden = counts.length < 2 && !counts.some(({ chosen }) => chosen);
      const chosen = counts.filter(({ chosen }) => chosen).length;
      const title = group.querySelector('summary');
      if (title) title.textContent = facetTitles[name] + (chosen > 0 ? ` (${chosen})` : '');
      group
        .querySelector('fieldset')
        ?.replaceChildren(
          element('legend', { class: 'hidden' }, facetTitles[name]),
          ...counts.map((count) => this.#choice(name, count).label),
        );
    }
  }

  #group(name: FacetName): HTMLDetailsElement {
    let group = this.#groups.get(name);
    if (!group) {
      const isOpen = name === 'type' || name === 'partie';
      const isWide = matchMedia('(min-width: 56rem)').matches;
      group = element(
        'details',
        { open: isOpen && isWide ? '' : null, 'data-facet': name },
        element('summary'),
        element('fieldset'),
      );
      this.#groups.set(name, group);
      this.#root.append(group);
    }
    return group;
  }

  /** The same elements are kept from one search to the next, and with them the focus. */
  #choice(name: FacetName, { id, label, count, chosen }: FacetCount): Choice {
    const key = `${name}=${id}`;
    let choice = this.#choices.get(key);
    if (!choice) {
      const input = element('input', { type: 'checkbox', name, value: id });
      const number = element('span', { class: 'count' });
      choice = {
        input,
        count: number,
        label: element('label', {}, input, element('span', {}, label), number),
      };
      input.addEventListener('change', () => {
        if (this.#selection) this.#onChange(toggle(this.#selection, name, id));
      });
      this.#choices.set(key, choice);
    }
    choice.input.checked = chosen;
    choice.count.textContent = String(count);
    return choice;
  }
}
