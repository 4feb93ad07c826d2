import { indexWords, wordTest } from './words.ts';

/** What a list can be filtered by: for each filter, the ids of its values in the order they are shown. */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** What was chosen in each filter, any of which will do, and the words to be found. */
export interface Choice {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly words: string;
}

/** One record of the list. */
export interface Listed {
  /** Its values for each filter; none where it has none. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The words that find it, as `wordsOf` gives them. */
  readonly words: string;
}

/** The records' values in one filter, laid end to end: those of record i are at starts[i] to starts[i + 1]. */
interface ValueLists {
  readonly starts: Uint32Array;
  readonly positions: Uint16Array;
}

/** A list made ready to be filtered many times. */
export interface ListIndex {
  readonly filters: Filters;
  readonly names: readonly string[];
  /** One per filter. */
  readonly lists: readonly ValueLists[];
  readonly length: number;
  /** Each record's words made ready to be searched: done when words are first asked for. */
  readonly words: () => readonly string[];
}

/** What one value of a filter would do. */
export interface ValueCount {
  readonly isChosen: boolean;
  /** Records with this value: among those shown, or that choosing it would add to them. */
  readonly count: number;
  /** How many records would be shown after choosing it, or after leaving it where it is chosen. */
  readonly leaves: number;
}

export interface Filtered {
  /** Whether each record is shown, by its position: 1 or 0. */
  readonly shown: Uint8Array;
  readonly total: number;
  /** For each filter, its values in order. */
  readonly values: Readonly<Record<string, readonly ValueCount[]>>;
}

export function indexList(records: readonly Listed[], filters: Filters): ListIndex {
  const names = Object.keys(filters);
  let indexed: readonly string[] | null = null;
  return {
    filters,
    names,
    lists: names.map((name) => {
      const position = new Map(filters[name]?.map((id, index) => [id, index]));
      return layEndToEnd(
        records.map(({ values }) => (values[name] ?? []).flatMap((id) => position.get(id) ?? [])),
      );
    }),
    length: records.length,
    words: () => {
      indexed ??= indexWords(records.map(({ words }) => words));
      return indexed;
    },
  };
}

function layEndToEnd(lists: readonly (readonly number[])[]): ValueLists {
  const starts = new Uint32Array(lists.length + 1);
  for (const [record, { length }] of lists.entries()) starts[record + 1] = (starts[record] ?? 0) + length;
  return { starts, positions: Uint16Array.from(lists.flat()) };
}

interface Tally extends ValueLists {
  readonly chosen: Uint8Array;
  readonly isEmpty: boolean;
  /** Shown records with the value. */
  readonly own: Uint32Array;
  /** Shown records with no other chosen value than this one. */
  readonly alone: Uint32Array;
  /** Records that only this filter keeps out, by value. */
  readonly kept: Uint32Array;
  keptInAll: number;
}

/**
 * Filters a list and counts, in one pass, what each value of each filter would leave: a record has one
 * chosen value at least in every filter where something is chosen, and all the words.
 */
export function filterList(index: ListIndex, choice: Choice): Filtered {
  const { filters, names, lists, length } = index;
  const tallies = lists.map((list, filter) => {
    const name = names[filter] ?? '';
    return startTally(list, filters[name] ?? [], choice.values[name] ?? []);
  });
  const active = tallies.filter(({ isEmpty }) => !isEmpty);
  const passes = wordTest(choice.words);
  const words = passes ? index.words() : [];
  const shown = new Uint8Array(length);
  let total = 0;

  for (let record = 0; record < length; record += 1) {
    if (passes && !passes(words[record] ?? '')) continue;
    const against = keptOutBy(active, record);
    if (against === 'several') continue;
    if (against === null) {
      shown[record] = 1;
      total += 1;
      for (const tally of tallies) countShown(tally, record);
    } else {
      against.keptInAll += 1;
      countValues(against, record, against.kept);
    }
  }
  return {
    shown,
    total,
    values: Object.fromEntries(tallies.map((tally, filter) => [names[filter], countsOf(tally, total)])),
  };
}

function startTally(list: ValueLists, ids: readonly string[], chosenIds: readonly string[]): Tally {
  const chosen = Uint8Array.from(ids, (id) => (chosenIds.includes(id) ? 1 : 0));
  const zeros = (): Uint32Array => new Uint32Array(ids.length);
  return {
    ...list,
    chosen,
    isEmpty: !chosen.includes(1),
    own: zeros(),
    alone: zeros(),
    kept: zeros(),
    keptInAll: 0,
  };
}

/** The one filter that keeps a record out; null when none does. */
function keptOutBy(active: readonly Tally[], record: number): Tally | 'several' | null {
  let against: Tally | null = null;
  for (const tally of active) {
    if (chosenValues(tally, record) > 0) continue;
    if (against) return 'several';
    against = tally;
  }
  return against;
}

function chosenValues({ starts, positions, chosen }: Tally, record: number): number {
  let count = 0;
  const end = starts[record + 1] ?? 0;
  for (let place = starts[record] ?? 0; place < end; place += 1) count += chosen[positions[place] ?? 0] ?? 0;
  return count;
}

function countShown(tally: Tally, record: number): void {
  countValues(tally, record, tally.own);
  if (tally.isEmpty || chosenValues(tally, record) !== 1) return;
  const { starts, positions, chosen, alone } = tally;
  const end = starts[record + 1] ?? 0;
  for (let place = starts[record] ?? 0; place < end; place += 1) {
    const value = positions[place] ?? 0;
    if (chosen[value] === 1) alone[value] = (alone[value] ?? 0) + 1;
  }
}

function countValues({ starts, positions }: ValueLists, record: number, counts: Uint32Array): void {
  const end = starts[record + 1] ?? 0;
  for (let place = starts[record] ?? 0; place < end; place += 1) {
    const value = positions[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
}

function countsOf(tally: Tally, total: number): ValueCount[] {
  const chosenCount = tally.chosen.reduce((sum, flag) => sum + flag, 0);
  return Array.from(tally.chosen, (flag, value) => {
    const own = tally.own[value] ?? 0;
    const kept = tally.kept[value] ?? 0;
    if (flag === 1) {
      const leaves = chosenCount === 1 ? total + tally.keptInAll : total - (tally.alone[value] ?? 0);
      return { isChosen: true, count: own, leaves };
    }
    if (tally.isEmpty) return { isChosen: false, count: own, leaves: own };
    return { isChosen: false, count: kept, leaves: total + kept };
  });
}
