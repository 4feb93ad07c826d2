import { parseFigures, type WrittenNumber } from '#book/numbers.ts';

/** Numbers of the texts, as they travel: by unit, each value with the entries that hold it. */
export interface PackedNumbers {
  /** By unit (`euros`, `%`, or empty): values, and beside each the indices of its entries. */
  [unit: string]: { values: readonly number[]; entries: readonly (readonly number[])[] };
}

/** A number in more texts than this tells nothing: years, small counts. */
const mostHolders = 25;

/** Gathers the numbers of texts, given by the index of their entry. */
export function packNumbers(texts: Iterable<readonly [entry: number, text: string]>): PackedNumbers {
  const units = new Map<string, Map<number, Set<number>>>();
  for (const [entry, text] of texts) {
    for (const { value, unit } of parseFigures(text)) {
      const values = units.get(unit ?? '') ?? new Map<number, Set<number>>();
      units.set(unit ?? '', values);
      values.set(Math.abs(value), (values.get(Math.abs(value)) ?? new Set()).add(entry));
    }
  }
  const packed: PackedNumbers = {};
  for (const [unit, values] of units) {
    const kept = [...values].filter(([, entries]) => entries.size <= mostHolders).sort(([a], [b]) => a - b);
    packed[unit] = {
      values: kept.map(([value]) => value),
      entries: kept.map(([, entries]) => [...entries].sort((a, b) => a - b)),
    };
  }
  return packed;
}

/** The entries whose text holds a number; without a unit, whatever its unit. */
export function entriesWithNumber(
  packed: PackedNumbers,
  value: number,
  unit: WrittenNumber['unit'],
): Set<number> {
  const found = new Set<number>();
  for (const [name, { values, entries }] of Object.entries(packed)) {
    if (unit !== null && name !== unit) continue;
    for (const entry of entries[values.indexOf(value)] ?? []) found.add(entry);
  }
  return found;
}
