import type { z } from 'zod';
import type { bookFile, chapter, page, redirect } from './schemas/book.ts';
import type { laureate } from './schemas/laureate.ts';
import type { proposal } from './schemas/proposal.ts';
import type { divergence, figure, landmark, source, synonyms, term } from './schemas/registry.ts';

/** Content as it was read and validated, with the place each value came from. */
export interface Entry<Data> {
  /** File name without extension for MDX entries; the entry's own id in registries. */
  id: string;
  data: Data;
  /** Markdown after the frontmatter; empty in registries. */
  body: string;
  /** Path from the project's root. */
  file: string;
  /** Line of the body's first line, 1-based. */
  bodyLine: number;
  /** Line of a key of `data`, by its path. Example: `lineOf(['indicators', 0, 'target'])`. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** Everything an editor wrote, before it becomes a Book. */
export interface Content {
  /** Entries that exist but broke their schema: named so that links to them are not called wrong as well. */
  unread: ReadonlySet<string>;
  /** Whether a registry could not be read at all, so that nothing can be said of the ids it holds. */
  incomplete: boolean;
  book: Entry<z.output<typeof bookFile>>;
  proposals: Entry<z.output<typeof proposal>>[];
  laureates: Entry<z.output<typeof laureate>>[];
  chapters: Entry<z.output<typeof chapter>>[];
  pages: Entry<z.output<typeof page>>[];
  figures: Entry<z.output<typeof figure>>[];
  landmarks: Entry<z.output<typeof landmark>>[];
  sources: Entry<z.output<typeof source>>[];
  terms: Entry<z.output<typeof term>>[];
  divergences: Entry<z.output<typeof divergence>>[];
  synonyms: Entry<z.output<typeof synonyms>>[];
  redirects: Entry<z.output<typeof redirect>>[];
}
