/**
 * How long the explorer takes to answer a choice, with the book's proposals and with a hundred times as many:
 *
 *   node scripts/bench-explorer.ts
 *
 * What is timed is all that follows a click but the drawing: filtering, counting every value, ordering. It is
 * processor time, so that whatever else the machine does is not counted.
 */
import { type ExplorerData, explorerData } from '#client/explorer/data.ts';
import { explore, indexProposals } from '#client/explorer/explore.ts';
import { type ExplorerState, everything, type FilterName, filterNames } from '#client/explorer/state.ts';
import { theBook } from '#site/book.ts';

export interface ExplorerFigure {
  readonly proposals: number;
  /** Milliseconds to make the proposals ready, once. */
  readonly ready: number;
  /** Milliseconds to answer a choice: the usual one, and the slowest of a hundred. */
  readonly median: number;
  readonly slowest: number;
}

/** A book `times` as long: the same proposals again and again, under numbers of their own. */
function lengthen({ filters, proposals }: ExplorerData, times: number): ExplorerData {
  const copies = Array.from({ length: times }, (_, copy) =>
    proposals.map(({ number, values, words }) => ({
      number: copy * proposals.length + number,
      values,
      // Distinct texts, as distinct proposals would have.
      words: `${words} copie${copy}`,
    })),
  );
  return { filters, proposals: copies.flat() };
}

/** Choices as visitors make them: one value of each filter in turn, then with a word, then in another order. */
function choices({ filters }: ExplorerData): ExplorerState[] {
  const one = (name: FilterName, turn: number): Record<string, string[]> => {
    const value = filters[name][turn % filters[name].length];
    return value ? { [name]: [value.id] } : {};
  };
  return Array.from({ length: 100 }, (_, turn): ExplorerState => {
    const first = filterNames[turn % filterNames.length] ?? 'cout';
    const second = filterNames[(turn + 2) % filterNames.length] ?? 'facilite';
    return {
      ...everything,
      values: { ...one(first, turn), ...(turn % 2 ? one(second, turn) : {}) },
      words: turn % 3 ? '' : 'financer les associations',
      order: turn % 4 ? 'partie' : 'cout',
    };
  });
}

/** Milliseconds of processor time. */
function timed(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Times the explorer on a book `times` as long as this one. */
export function timeExplorer(data: ExplorerData, times: number): ExplorerFigure {
  const long = lengthen(data, times);
  let index = indexProposals(data);
  const ready = timed(() => {
    index = indexProposals(long);
    // The first word asked for makes all the words ready.
    explore(index, { ...everything, words: 'association' });
  });
  const durations = choices(data).map((state) => timed(() => explore(index, state)));
  durations.sort((a, b) => a - b);
  return {
    proposals: long.proposals.length,
    ready,
    median: durations[50] ?? 0,
    slowest: durations.at(-1) ?? 0,
  };
}

if (import.meta.main) {
  const data = explorerData(theBook());
  for (const times of [1, 100]) {
    const { proposals, ready, median, slowest } = timeExplorer(data, times);
    const ms = (value: number): string => `${value.toFixed(2)} ms`;
    console.log(
      `${proposals} propositions : prêtes en ${ms(ready)} ; un choix en ${ms(median)}, ${ms(slowest)} au plus.`,
    );
  }
}
