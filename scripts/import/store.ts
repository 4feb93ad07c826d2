import type { z } from 'zod';
import { bookFile, chapter } from '#book/schemas/book.ts';
import { laureate } from '#book/schemas/laureate.ts';
import { proposal } from '#book/schemas/proposal.ts';
import { divergence, figure, landmark, source, synonyms, term } from '#book/schemas/registry.ts';
import type { CollectionName } from './collections.ts';

export type Fields = Record<string, unknown>;

/** A record as it stands, or will stand, in `content/`. */
export interface StoredRecord {
  /** What tells it from the others of its collection: a number, a slug, an id. */
  key: string;
  /** Path from `content/`. Several records share a list's file. */
  path: string;
  /** Fields in the schema's order without the defaults; the words themselves for synonyms. */
  data: Fields | string[];
  /** Text after the frontmatter; empty in lists. */
  body: string;
}

/** The records of every collection. */
export type Store = ReadonlyMap<CollectionName, readonly StoredRecord[]>;

/** The files of `content/`, by their path from it. */
export type ContentTree = ReadonlyMap<string, string>;

/** The schema of what is stored, by collection. */
export const storedSchemas = {
  book: bookFile,
  sources: source,
  figures: figure,
  landmarks: landmark,
  laureates: laureate,
  narrative: chapter,
  glossary: term,
  proposals: proposal,
  divergences: divergence,
  synonyms: synonyms,
} as const satisfies Record<CollectionName, z.ZodType>;

/** Collections whose records have a file each; the others share lists. */
const fileCollections: ReadonlySet<CollectionName> = new Set(['book', 'laureates', 'narrative', 'proposals']);

/** Whether a collection's records have a file each. */
export const hasFilePerRecord = (collection: CollectionName): boolean => fileCollections.has(collection);

/** Whether a path of `content/` belongs to a collection. */
export function holds(collection: CollectionName, path: string): boolean {
  if (collection === 'proposals' || collection === 'laureates' || collection === 'narrative') {
    return path.startsWith(`${collection}/`) && path.endsWith('.mdx');
  }
  if (collection === 'figures' || collection === 'landmarks') {
    return path.startsWith(`${collection}/`) && path.endsWith('.yaml');
  }
  return path === `${collection}.yaml`;
}

/** A value's fields; none when it is not a set of fields. */
export function fieldsOf(value: unknown): Fields {
  // An object that is neither null nor a list is read as fields, whatever it holds.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** A value's items; none when it is not a list. */
export const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
