import { cleanWords } from '../filtering/clean.ts';
import type { Filtered, Filters, ValueCount } from '../filtering/filter.ts';
import { type Role, roles, splitRole } from './actors.ts';
import {
  type ExplorerState,
  everything,
  type FilterName,
  filterNames,
  type Order,
  orders,
  toggleValue,
  type View,
  views,
  withValues,
} from './state.ts';
import { leavesLine } from './wording.ts';

/** What the visitor asked of the form: the next state, and whether they are still typing it. */
export interface Asked {
  readonly state: ExplorerState;
  readonly isTyping: boolean;
}

/** The form of the explorer: it asks for states, and shows the one that came. */
export class FilterPanel {
  readonly #form: HTMLFormElement;
  readonly #filters: Filters;
  #state: ExplorerState = everything;

  /** Some fields of the form stand elsewhere in `root`, where their events pass. */
  constructor(root: HTMLElement, form: HTMLFormElement, filters: Filters, ask: (asked: Asked) => void) {
    this.#form = form;
    this.#filters = filters;
    form.addEventListener('submit', (event) => event.preventDefault());
    root.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'q') {
        ask({ state: { ...this.#state, words: cleanWords(target.value) }, isTyping: true });
      }
    });
    root.addEventListener('change', ({ target }) => {
      const state = this.#afterChange(target);
      if (state) ask({ state, isTyping: false });
    });
  }

  /** Shows a state and what it left. */
  show(state: ExplorerState, { values }: Filtered): void {
    this.#state = state;
    const q = this.#field('q');
    if (q instanceof HTMLInputElement && cleanWords(q.value) !== state.words) q.value = state.words;
    this.#choose('tri', state.order);
    this.#choose('vue', state.view);
    const role = this.#role();
    this.#choose('role', role);
    for (const name of filterNames) {
      for (const box of this.#boxes(name)) {
        const ids = name === 'acteur' ? roles.map((end) => box.value + end) : [box.value];
        const chosen = ids.find((id) => state.values[name]?.includes(id));
        box.checked = chosen !== undefined;
        const id = chosen ?? (name === 'acteur' ? box.value + role : box.value);
        const count = values[name]?.[this.#filters[name]?.indexOf(id) ?? -1];
        if (count) showCount(box, count, state.values[name]?.length ?? 0);
      }
    }
    // What is chosen must be seen, even where it was folded away.
    for (const folded of this.#form.querySelectorAll('fieldset details')) {
      if (folded instanceof HTMLDetailsElement && folded.querySelector(':checked')) folded.open = true;
    }
  }

  #afterChange(target: EventTarget | null): ExplorerState | null {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return null;
    const { name, value } = target;
    const state = this.#state;
    if (name === 'tri') return { ...state, order: orders.find((order) => order === value) ?? orders[0] };
    if (name === 'vue') return { ...state, view: views.find((view) => view === value) ?? views[0] };
    if (name === 'role') {
      const role = roles.find((end) => end === value) ?? '';
      const actors = new Set((state.values.acteur ?? []).map((id) => splitRole(id).actor));
      return withValues(
        state,
        'acteur',
        this.#inOrder('acteur', (id) => isOf(id, actors, role)),
      );
    }
    const filter = filterNames.find((known) => known === name);
    if (!filter) return null;
    if (filter !== 'acteur') return toggleValue(state, this.#filters, filter, value);
    const chosen = state.values.acteur ?? [];
    if (!chosen.some((id) => splitRole(id).actor === value)) {
      return toggleValue(state, this.#filters, filter, value + this.#role());
    }
    return withValues(
      state,
      filter,
      chosen.filter((id) => splitRole(id).actor !== value),
    );
  }

  #inOrder(name: FilterName, keep: (id: string) => boolean): string[] {
    return (this.#filters[name] ?? []).filter(keep);
  }

  /** The role that goes with actors: that of those chosen, or the one of the form. */
  #role(): Role {
    const [first] = this.#state.values.acteur ?? [];
    if (first !== undefined) return splitRole(first).role;
    const field = this.#field('role');
    const value = field instanceof HTMLSelectElement ? field.value : '';
    return roles.find((role) => role === value) ?? '';
  }

  #field(name: string): Element | RadioNodeList | null {
    return this.#form.elements.namedItem(name);
  }

  #boxes(name: FilterName): HTMLInputElement[] {
    return [...this.#form.elements].filter(
      (field): field is HTMLInputElement =>
        field instanceof HTMLInputElement && field.type === 'checkbox' && field.name === name,
    );
  }

  #choose(name: string, value: Order | View | Role): void {
    const field = this.#field(name);
    if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) field.value = value;
  }
}

function isOf(id: string, actors: ReadonlySet<string>, role: Role): boolean {
  const split = splitRole(id);
  return split.role === role && actors.has(split.actor);
}

/** Beside a value: how many have it, or how many more it would bring where others of its filter are chosen. */
function showCount(box: HTMLInputElement, { count, leaves, isChosen }: ValueCount, chosen: number): void {
  const label = box.closest('label');
  const shown = label?.querySelector('.n');
  if (!label || !shown) return;
  shown.textContent = chosen > 0 && !isChosen ? `+ ${count}` : `${count}`;
  label.dataset.leaves = `${leaves}`;
  label.title = `${isChosen ? 'Sans cette valeur' : 'Avec cette valeur'} : ${leavesLine(leaves)}`;
  label.classList.toggle('none', count === 0);
}
