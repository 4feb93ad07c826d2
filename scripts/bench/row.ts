/** One line of the table: what was measured and what it may be at most. */
export interface Row {
  readonly what: string;
  /** With its unit, as a reader of the table sees it. */
  readonly figure: string;
  readonly budget: string;
  /** Figure over budget; null for what has no budget, or a budget of zero that is met. */
  readonly ratio: number | null;
}

const number = (value: number, digits: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value);

/** A line whose figure may reach its budget, or have none. */
export function row(what: string, figure: number, budget: number | null, unit: string, digits = 1): Row {
  const ratio =
    budget === null ? null : budget > 0 ? figure / budget : figure > 0 ? Number.POSITIVE_INFINITY : 0;
  return {
    what,
    figure: `${number(figure, digits)} ${unit}`.trim(),
    budget: budget === null ? '—' : `≤ ${number(budget, digits)} ${unit}`.trim(),
    ratio,
  };
}

export const isExceeded = ({ ratio }: Row): boolean => ratio !== null && ratio > 1;

/** The table in Markdown, as the README has it. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map((line) => {
    const ratio = line.ratio === null ? '' : Number.isFinite(line.ratio) ? number(line.ratio, 2) : 'au-delà';
    return `| ${line.what} | ${line.figure} | ${line.budget} | ${ratio}${isExceeded(line) ? ' ✗' : ''} |`;
  });
  return ['| mesure | résultat | budget | rapport |', '|---|---|---|---|', ...lines].join('\n');
}

/** The middle one; of an even number, the lower of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
