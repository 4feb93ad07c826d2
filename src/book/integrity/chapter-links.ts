import { expectKnown } from './content-index.ts';
import type { Rule } from './index.ts';

/** A chapter's key figures and laureates exist. */
export const chapterLinks: Rule = (index) =>
  index.content.chapters.flatMap((entry) => [
    ...entry.data.figures.flatMap((id, i) =>
      expectKnown(entry, ['figures', i], 'chapterLinks', 'chiffre inconnu', id, index.figures),
    ),
    ...entry.data.laureates.flatMap((slug, i) =>
      expectKnown(entry, ['laureates', i], 'chapterLinks', 'lauréat inconnu', slug, index.laureates),
    ),
  ]);
