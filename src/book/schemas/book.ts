import { z } from 'zod';
import { fullDate, line, partialDate, slug, status } from './shared.ts';

const theme = z.strictObject({
  id: slug,
  title: line,
  /** Two sentences that open the theme, on its part's page. */
  introduction: line,
});

const part = z.strictObject({
  id: slug,
  title: line,
  /** Two sentences that open the part's page. */
  introduction: line,
  /** The count published by the foundation; the build fails when the proposals differ. */
  proposal_count: z.int().positive(),
  themes: z.array(theme).min(1),
});

const actor = z.strictObject({
  id: slug,
  /** With its article. Example: `les collectivités`. */
  name: line,
  /** Without article, for buttons and axes. Example: `Collectivités`. */
  short: line,
  /** Two sentences that open the actor's page. */
  introduction: line,
});

const level = z.strictObject({ id: slug, label: line, short: line, meaning: line });

const labelled = z.strictObject({ id: slug, label: line });

/** `content/book.yaml`: what makes this book this book. */
export const bookFile = z.strictObject({
  title: line,
  /** For buttons and narrow places. Example: `Livre blanc`. */
  short_title: line,
  subtitle: line,
  /** What the home page says of it, under the subtitle. */
  lead: line,
  /** Who deliberates: the actor whose easy proposals the home page offers to prepare. */
  deliberating_actor: slug.optional(),
  /** What the book is about, for catalogues of data. */
  keywords: z.array(line).min(1),
  horizon: line,
  /** The day the white paper was presented. */
  presented: fullDate,
  publisher: line,
  /** Where the official facts come from: a source's id. */
  source: slug,
  edition: z.strictObject({
    status,
    /** The date printed as « édition du… ». */
    date: fullDate,
    version: z.string().regex(/^\d+\.\d+\.\d+$/, 'un numéro de version comme 1.0.0'),
  }),
  proposal_count: z.int().positive(),
  /** What the laureates are; a book that has none says nothing here. */
  laureates: z
    .strictObject({
      /** Whose laureates they are. Example: `La France s'engage`. */
      awarded_by: line,
      /** How many it counts, and the figure that says so. */
      counted: z.int().positive(),
      figure: slug,
      from: z.int(),
      to: z.int(),
      /** The event at which some were shown: those whose `shown` is true. */
      shown_at: line.optional(),
      /** Where the laureates' own figures are filed: an id of `figure_categories`. */
      figure_category: slug.default('resultats'),
    })
    .optional(),
  parts: z.array(part).min(1),
  actors: z.array(actor).min(1),
  scales: z.strictObject({
    /** Who made the levels: shown wherever they are. */
    note: line,
    cost: z.array(level).min(2),
    ease: z.array(level).min(2),
  }),
  horizons: z.array(z.strictObject({ id: slug, label: line, meaning: line })),
  instruments: z.array(labelled),
  needs: z.array(labelled),
  figure_categories: z.array(labelled),
  consultation: z.strictObject({ from: partialDate, to: partialDate, who: line, source: slug }),
  chronology: z.array(z.strictObject({ date: partialDate, event: line, source: slug })),
});

/** The frontmatter of `content/narrative/1-naissance.mdx`. */
export const chapter = z.strictObject({
  slug,
  order: z.int().positive(),
  title: line,
  lead: line,
  /** Key figures, shown large. */
  figures: z.array(slug),
  laureates: z.array(slug).default([]),
});

/** The frontmatter of `content/pages/methode.mdx`. */
export const page = z.strictObject({
  title: line,
  description: line,
  updated: fullDate,
});

/** One entry of `content/redirects.yaml`. */
export const redirect = z.strictObject({
  from: z.string().startsWith('/'),
  to: z.string().startsWith('/'),
});
