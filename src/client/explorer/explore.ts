import { type Filtered, filterList, indexList, type ListIndex } from '../filtering/filter.ts';
import type { ExplorerData } from './data.ts';
import { type ExplorerState, type FilterName, filterNames, type Order } from './state.ts';

/** The proposals made ready to be explored; positions are those of `ExplorerData.proposals`. */
export interface ExplorerIndex {
  readonly list: ListIndex;
  /** Every position, in each order. */
  readonly ordered: Readonly<Record<Order, readonly number[]>>;
}

export interface Explored extends Filtered {
  /** The positions of what is shown, in order. */
  readonly positions: readonly number[];
}

/** What is compared first, then next when equal; the number decides in the end. */
const orderFilters: Readonly<Record<Order, readonly FilterName[]>> = {
  partie: ['partie'],
  numero: [],
  cout: ['cout', 'facilite'],
  facilite: ['facilite', 'cout'],
};

export function indexProposals({ filters, proposals }: ExplorerData): ExplorerIndex {
  const ids = (name: FilterName): string[] => filters[name].map(({ id }) => id);
  const list = indexList(
    proposals.map(({ values, words }) => ({
      values: Object.fromEntries(
        filterNames.map((name, filter) => [
          name,
          (values[filter] ?? []).flatMap((value) => filters[name][value]?.id ?? []),
        ]),
      ),
      words,
    })),
    Object.fromEntries(filterNames.map((name) => [name, ids(name)])),
  );
  const first = (position: number, name: FilterName): number =>
    proposals[position]?.values[filterNames.indexOf(name)]?.[0] ?? 0;
  const number = (position: number): number => proposals[position]?.number ?? 0;
  const sorted = (order: Order): number[] =>
    proposals
      .map((_, position) => position)
      .sort((a, b) => {
        for (const name of orderFilters[order]) {
          const difference = first(a, name) - first(b, name);
          if (difference !== 0) return difference;
        }
        return number(a) - number(b);
      });
  return {
    list,
    ordered: {
      partie: sorted('partie'),
      numero: sorted('numero'),
      cout: sorted('cout'),
      facilite: sorted('facilite'),
    },
  };
}

/** What a state shows, in its order, with the counts of every value. */
export function explore({ list, ordered }: ExplorerIndex, state: ExplorerState): Explored {
  const filtered = filterList(list, state);
  return {
    ...filtered,
    positions: ordered[state.order].filter((position) => filtered.shown[position] === 1),
  };
}
