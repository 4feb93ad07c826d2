import { explorerPath, proposalsPath } from '#book/addresses.ts';
import { cleanWords, nameUnknown } from '../filtering/clean.ts';
import type { Choice, Filters } from '../filtering/filter.ts';

/** The explorer's filters, by the names they have in an address. */
export const filterNames = ['partie', 'theme', 'acteur', 'cout', 'facilite', 'horizon'] as const;
export type FilterName = (typeof filterNames)[number];

/** The first is the usual one, and is not written in the address. */
export const orders = ['partie', 'numero', 'cout', 'facilite'] as const;
export type Order = (typeof orders)[number];
export const views = ['liste', 'tableau', 'matrice'] as const;
export type View = (typeof views)[number];

/** All that the explorer shows follows from this, and all of it is in the address. */
export interface ExplorerState extends Choice {
  readonly order: Order;
  readonly view: View;
}

export const everything: ExplorerState = { values: {}, words: '', order: 'partie', view: 'liste' };

/** A state read from an address, and the values of the address that mean nothing here. */
export interface ReadState {
  readonly state: ExplorerState;
  /** As written but cut short, each once, in order; the first few only. */
  readonly unknown: readonly string[];
}

/** More than this was not written by the explorer: the rest is left unread. */
const longestQuery = 20_000;
const mostUnknown = 5;

/** Reads `?cout=nul,faible&q=…`. Whatever the query holds gives a state. */
export function readState(search: string, filters: Filters): ReadState {
  const parameters = new URLSearchParams(search.slice(0, longestQuery));
  const unknown = new Set<string>();

  const listed = (name: string): Set<string> =>
    new Set(
      parameters
        .getAll(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter(Boolean),
    );
  const known = (name: string, ids: readonly string[]): string[] => {
    const asked = listed(name);
    for (const value of asked) {
      const written = ids.includes(value) ? '' : nameUnknown(value);
      if (written && unknown.size < mostUnknown) unknown.add(written);
    }
    return ids.filter((id) => asked.has(id));
  };
  const one = <Value extends string>(name: string, ids: readonly [Value, ...Value[]]): Value => {
    const [value] = known(name, ids);
    return ids.find((id) => id === value) ?? ids[0];
  };

  const values: Record<string, readonly string[]> = {};
  for (const name of filterNames) {
    const chosen = known(name, filters[name] ?? []);
    if (chosen.length > 0) values[name] = chosen;
  }
  const words = cleanWords(parameters.getAll('q').join(' '));
  const state = { values, words, order: one('tri', orders), view: one('vue', views) };
  return { state, unknown: [...unknown] };
}

/** The address that gives a state back, from the site's root. */
export function stateAddress({ values, words, order, view }: ExplorerState): string {
  const clean = cleanWords(words);
  return explorerPath({
    ...Object.fromEntries(filterNames.map((name) => [name, values[name] ?? []])),
    q: clean ? [clean] : [],
    tri: order === orders[0] ? [] : [order],
    vue: view === views[0] ? [] : [view],
  });
}

/** What follows the page's own address: `?cout=nul`, or nothing. */
export const stateQuery = (state: ExplorerState): string => stateAddress(state).slice(proposalsPath.length);

/** Whether a state filters anything, its order and its view left aside. */
export const isFiltering = ({ values, words }: Choice): boolean =>
  words !== '' || Object.values(values).some((ids) => ids.length > 0);

/** The state with a value of a filter added or taken out; the filter's values stay in their order. */
export function toggleValue(
  state: ExplorerState,
  filters: Filters,
  name: FilterName,
  id: string,
): ExplorerState {
  const chosen = state.values[name] ?? [];
  const after = (filters[name] ?? []).filter((other) =>
    other === id ? !chosen.includes(id) : chosen.includes(other),
  );
  return withValues(state, name, after);
}

/** The state with other values in a filter. */
export function withValues(state: ExplorerState, name: FilterName, ids: readonly string[]): ExplorerState {
  const { [name]: _, ...others } = state.values;
  return { ...state, values: ids.length > 0 ? { ...others, [name]: ids } : others };
}
