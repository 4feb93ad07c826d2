import { z } from 'zod';
import { change, line, partialDate, slug } from './shared.ts';

/** How sure a value is: as published, or a bound, or an order of magnitude. */
export const precision = z.enum(['exact', 'more-than', 'less-than', 'about']);

/** One entry of `content/figures/*.yaml`: a fact with a value. */
export const figure = z.strictObject({
  /** Unique over figures, landmarks and sources; it is also the address. */
  id: slug,
  /** What is counted, without the value. */
  label: line,
  /** The sentence ready to quote, with value, date and who says so. */
  sentence: line,
  /** The value as it is printed large. Example: `10,6 millions`. */
  display: line,
  /** The value in `unit`. */
  value: z.number(),
  /** Example: `personnes`, `euros`, `%`. */
  unit: line,
  /** What the value covers. Example: `2014-2024`. */
  period: line.nullable(),
  /** When it was measured or said. */
  measured: partialDate.nullable(),
  /** Whom or what it covers. */
  scope: line.nullable(),
  precision,
  /** An id of `book.yaml`'s figure categories. */
  category: slug,
  /** The themes it speaks to. */
  themes: z.array(slug).default([]),
  /** A doubt to show. */
  note: line.nullable(),
  /** The source's id. */
  source: slug,
  changes: z.array(change).default([]),
});

/** One entry of `content/landmarks/*.yaml`: a law, a scheme or a report. */
export const landmark = z.strictObject({
  id: slug,
  /** A short name of our own, to head its page. */
  title: line,
  kind: z.enum(['law', 'scheme', 'report']),
  /** What it says, in one sentence. */
  text: line,
  /** The number that the text turns on, in `unit`. */
  value: z.number().nullable(),
  unit: line.nullable(),
  /** What the number is, when its unit does not say it. Example: `objectif`, `durée maximale`. */
  scope: line.nullable().default(null),
  precision: precision.default('exact'),
  year: z.int().nullable(),
  themes: z.array(slug).default([]),
  note: line.nullable(),
  source: slug,
});

/** One entry of `content/sources.yaml`: a public page, one per address. */
export const source = z.strictObject({
  id: slug,
  title: line,
  publisher: line,
  date: partialDate.nullable(),
  url: z.url('une adresse complète, qui commence par https:// ou http://'),
  /** A stored copy of the page, when there is one. */
  archive: z.url().nullable().default(null),
});

/** One entry of `content/glossary.yaml`. */
export const term = z.strictObject({
  id: slug,
  term: line,
  acronym: line.nullable(),
  /** May hold `[@references]`. */
  definition: line,
  /** Other terms' ids. */
  see: z.array(slug).default([]),
  synonyms: z.array(line).default([]),
});

/** One entry of `content/divergences.yaml`: figures on which sources disagree, or seem to. */
export const divergence = z.strictObject({
  id: slug,
  subject: line,
  figures: z.array(slug).min(2, 'au moins deux chiffres à comparer'),
  explanation: line,
});

/** One entry of `content/synonyms.yaml`: words the public uses for one thing. */
export const synonyms = z.array(line).min(2, 'au moins deux mots');
