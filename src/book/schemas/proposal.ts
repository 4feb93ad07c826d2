import { z } from 'zod';
import { change, fullDate, line, slug, status } from './shared.ts';

/** How one will know that a proposal works. */
export const indicator = z.strictObject({
  /** What is measured. */
  label: line,
  /** The starting value, which may hold `[@references]`; null when nobody measured it. */
  reference: line.nullable(),
  /** The value aimed at, with its year. */
  target: line,
});

/** A laureate that already does what the proposal asks. */
export const example = z.strictObject({
  /** The laureate's slug. Example: `vrac`. */
  laureate: slug,
  /** Why it is an example, in one or two sentences; may hold `[@references]`. */
  text: line,
});

/** The frontmatter of `content/proposals/12.mdx`. Its body has four sections. */
export const proposal = z.strictObject({
  /** From 1 to the book's proposal count, unique. */
  number: z.int().positive(),
  /** What it asks, as an infinitive clause. Example: « Ouvrir clairement l'achat innovant… ». */
  title: line,
  /** Two or three sentences that say it to anyone. */
  summary: line,
  /** The part it belongs to: an id of `book.yaml`. */
  part: slug,
  /** Its theme, one of its part's. */
  theme: slug,
  /** The actors who decide it: ids of `book.yaml`. */
  pilots: z.array(slug).min(1),
  /** The actors it is for. */
  addressees: z.array(slug).min(1),
  /** A level of the cost scale of `book.yaml`. */
  cost: slug,
  /** A level of the ease scale of `book.yaml`. */
  ease: slug,
  /** When its effect is expected: an id of the `horizons` of `book.yaml`. */
  horizon: slug,
  /** The main lever it pulls: an id of the `instruments` of `book.yaml`. */
  instrument: slug,
  indicators: z.array(indicator),
  examples: z.array(example).default([]),
  /** Numbers of proposals to read next. */
  related: z.array(z.int().positive()).default([]),
  /** What people would type to find it. */
  keywords: z.array(line).default([]),
  status,
  /** The day the text last changed. */
  updated: fullDate,
  changes: z.array(change).default([]),
});
