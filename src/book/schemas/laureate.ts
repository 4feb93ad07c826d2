import { z } from 'zod';
import { precision } from './registry.ts';
import { line, partialDate, slug } from './shared.ts';

/** A number that a laureate's own page gives; it gets its page among the figures. */
export const laureateFigure = z.strictObject({
  /** Unique over figures, landmarks and sources. Example: `vrac-adherents`. */
  id: slug,
  label: line,
  value: z.number(),
  unit: line,
  year: z.int().nullable(),
  precision: precision.default('exact'),
  /** The source's id. */
  source: slug,
});

/** The frontmatter of `content/laureates/vrac.mdx`. Its body says more when we know more. */
export const laureate = z.strictObject({
  /** The short name. */
  name: line,
  /** The whole name, when longer. */
  full_name: line.nullable(),
  /** The year of its selection; null when no source settles it. */
  year: z.int().min(2014).max(2100).nullable(),
  /** Which of the year's selections. Example: `juin 2014`. */
  session: line.nullable(),
  /** What it does, for whom; null when only its name is known. */
  summary: line.nullable(),
  /** The social need it answers: an id of `book.yaml`, our classification. */
  need: slug.nullable(),
  /** Whom it serves. */
  publics: z.array(line).default([]),
  /** Where it works, as the source says it. */
  place: line.nullable(),
  /** The region of its seat, by its official French name. */
  region: line.nullable(),
  legal_form: line.nullable(),
  website: z.url('une adresse complète, qui commence par https:// ou http://').nullable(),
  figures: z.array(laureateFigure).default([]),
  /** Whether it is one of the nine shown at the Salon des Maires 2023. */
  smcl_2023: z.boolean().default(false),
  /** A doubt to show. */
  note: line.nullable(),
  /** The sources' ids. */
  sources: z.array(slug).min(1),
  updated: partialDate.optional(),
});
