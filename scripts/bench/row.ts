import { type BenchRow, beyond, isExceeded, nameOf } from '#quality/records.ts';

export type Row = BenchRow;

const number = (value: number, digits: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);

/** A line whose figure may reach its budget, or have none. */
export function row(
  what: string,
  figure: number,
  budget: number | null,
  unit: string,
  digits = 1,
  of?: string,
): Row {
  const ratio = budget === null ? null : budget > 0 ? figure / budget : figure > 0 ? beyond : 0;
  return {
    what,
    figure: `${number(figure, digits)} ${unit}`.trim(),
    budget: budget === null ? '—' : `≤ ${number(budget, digits)} ${unit}`.trim(),
    ratio,
    ...(of && { of }),
  };
}

/** The table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((line) => {
    const ratio = line.ratio === null ? '' : line.ratio === beyond ? 'au-delà' : number(line.ratio, 2);
    return `| ${nameOf(line)} | ${line.figure} | ${line.budget} | ${ratio}${isExceeded(line) ? ' ✗' : ''} |`;
  });
  return ['| mesure | résultat | budget | rapport |', '|---|---|---|---|', ...lines].join('\n');
}

/**
 * One line for each measure that has a budget: of the things it was taken of, the one nearest its budget or furthest
 * beyond, named. For a table that is read at a glance.
 */
export function worstOf(rows: readonly Row[]): Row[] {
  const weight = ({ ratio }: Row) => (ratio === beyond ? Number.POSITIVE_INFINITY : (ratio ?? 0));
  const groups = Map.groupBy(
    rows.filter(({ ratio }) => ratio !== null),
    ({ what }) => what,
  );
  return [...groups.values()].flatMap((group) => {
    const [worst] = group.toSorted((one, other) => weight(other) - weight(one));
    if (!worst) return [];
    if (group.length === 1 || !worst.of) return [worst];
    const { of, ...rest } = worst;
    return [{ ...rest, what: `${worst.what} (le plus près de son budget : ${of})` }];
  });
}

/** The middle one; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Thousands of bytes, as networks and design count them. */
export const kilobytes = (bytes: number): number => bytes / 1000;
