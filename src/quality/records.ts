import { z } from 'zod';

/**
 * What `npm run audit:a11y` writes in `content/quality/`, and what people write there of the checks they made.
 * Pages print these records and nothing else: a number of theirs that is typed would be a lie one day.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().nonnegative();

/** `axe.json`: what axe found on every page. */
export const axeRecord = z.strictObject({
  date: day,
  /** Version of axe-core, and name and version of the browser. */
  axe: z.string(),
  browser: z.string(),
  pages: count,
  /** Pages opened in a state that only a script gives them, such as results of a search. */
  states: count,
  combinations: z.array(z.strictObject({ width: count, theme: z.enum(['light', 'dark']) })),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      /** What the rule asks, in French. */
      title: z.string(),
      /** Pages on which it found something to judge, then those it blames, then those it cannot settle by itself. */
      judged: count,
      violated: count,
      unsettled: count,
    }),
  ),
  /** By name of `absences`: on how many pages what should be absent was found. */
  elements: z.record(z.string(), count),
});
export type AxeRecord = z.infer<typeof axeRecord>;

/** `tests.json`: the outcome of the tests that the grid names, by file and group. */
export const testRecord = z.strictObject({
  date: day,
  groups: z.array(z.strictObject({ file: z.string(), name: z.string(), passed: count, failed: count })),
});
export type TestRecord = z.infer<typeof testRecord>;

/** `headers.json`: the points that Mozilla's Observatory would give to what the recipe of nginx sends. */
export const headerRecord = z.strictObject({
  date: day,
  score: z.int(),
  pages: count,
  points: z.record(z.string(), z.int()),
});
export type HeaderRecord = z.infer<typeof headerRecord>;

/** One line of the bench: a figure and, where there is one, the budget that it must not exceed. */
export const benchRow = z.object({
  what: z.string(),
  /** With its unit, as a reader of the table sees it. */
  figure: z.string(),
  budget: z.string(),
  /** Figure over budget; null for what has no budget. A budget of zero that is exceeded is written -1. */
  ratio: z.number().nullable(),
  /** What the figure is of, where the same is measured of several things. Example: `chapitre` */
  of: z.string().optional(),
});
export type BenchRow = Readonly<z.infer<typeof benchRow>>;

/** What no figure can be: a budget of zero that is exceeded, in a file where infinity has no name. */
export const beyond = -1;

export const isExceeded = ({ ratio }: BenchRow): boolean => ratio !== null && (ratio > 1 || ratio === beyond);

/** What a line is called, whole. */
export const nameOf = ({ what, of }: BenchRow): string => (of ? `${of} : ${what}` : what);

/** `bench.json`: the table of `npm run bench`. */
export const benchRecord = z.object({
  machine: z.string(),
  /** What was measured together, with its day. */
  parts: z.record(
    z.string(),
    z.object({
      date: day,
      rows: z.array(benchRow),
    }),
  ),
});
export type BenchRecord = z.infer<typeof benchRecord>;

/** `hand-checks.yaml`: what a person looked at, with which result. */
export const handCheck = z.strictObject({
  criterion: z.string().regex(/^\d{1,2}\.\d{1,2}$/),
  result: z.enum(['conforme', 'non conforme', 'non applicable']),
  date: day,
  /** What was looked at, and how. */
  looked_at: z.string().min(10),
  /** What does not conform, and what would mend it. */
  defect: z.string().optional(),
});
export type HandCheck = z.infer<typeof handCheck>;
