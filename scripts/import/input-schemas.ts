import { z } from 'zod';
import { bookFile, chapter } from '#book/schemas/book.ts';
import { laureate, laureateFigure } from '#book/schemas/laureate.ts';
import { proposal } from '#book/schemas/proposal.ts';
import { divergence, figure, landmark, source, synonyms, term } from '#book/schemas/registry.ts';
import { line, slug } from '#book/schemas/shared.ts';
import type { CollectionName } from './collections.ts';

const theme = z
  .strictObject({ ...bookFile.shape.parts.element.shape.themes.element.shape })
  .partial({ introduction: true });
const part = z
  .strictObject({ ...bookFile.shape.parts.element.shape, themes: z.array(theme).min(1) })
  .partial({ introduction: true });
const actor = z.strictObject({ ...bookFile.shape.actors.element.shape }).partial({
  short: true,
  introduction: true,
});
const level = z.strictObject({ ...bookFile.shape.scales.shape.cost.element.shape }).partial({ short: true });

const book = z
  .strictObject({
    ...bookFile.shape,
    parts: z.array(part).min(1),
    actors: z.array(actor).min(1),
    laureates: bookFile.shape.laureates.unwrap().partial({ awarded_by: true, figure_category: true }),
    scales: z.strictObject({
      /** A remark to whoever imports; the site's own note is `note`. */
      official: line.optional(),
      note: line.optional(),
      cost: z.array(level).min(2),
      ease: z.array(level).min(2),
    }),
  })
  .partial({
    subtitle: true,
    short_title: true,
    lead: true,
    keywords: true,
    edition: true,
    laureates: true,
    horizons: true,
    instruments: true,
    needs: true,
    figure_categories: true,
  });

const { updated, ...proposalShape } = proposal.shape;

/** Sources often print an address without its protocol. Example: `silver-geek.org`. */
function withProtocol(website: unknown): unknown {
  return typeof website === 'string' && /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?$/u.test(website.trim())
    ? `https://${website.trim()}`
    : website;
}

/** What an input record must look like. What it may leave out comes from `content/` or from defaults. */
export const inputSchemas = {
  book,
  sources: source,
  figures: figure,
  landmarks: landmark.partial({ title: true }),
  laureates: z.strictObject({
    slug,
    ...laureate.shape,
    website: z.preprocess(withProtocol, laureate.shape.website),
    figures: z.array(laureateFigure.partial({ id: true })).optional(),
  }),
  narrative: z.strictObject({ ...chapter.shape, laureates: z.array(line), body: line }),
  glossary: term,
  proposals: z.strictObject({
    ...proposalShape,
    updated: updated.optional(),
    context: line,
    measure: line,
    steps: z.array(line).min(1),
    rationale: line,
  }),
  divergences: divergence.partial({ id: true }),
  synonyms,
} as const satisfies Record<CollectionName, z.ZodType>;

export type BookInput = z.output<typeof book>;
export type ProposalInput = z.output<(typeof inputSchemas)['proposals']>;
export type LaureateInput = z.output<(typeof inputSchemas)['laureates']>;
export type ChapterInput = z.output<(typeof inputSchemas)['narrative']>;
