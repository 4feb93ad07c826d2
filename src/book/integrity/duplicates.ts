import type { Entry } from '../entry.ts';
import { problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

interface Claim {
  id: string;
  entry: Entry<unknown>;
  path: (string | number)[];
}

/** Every id names one thing: over figures, landmarks and sources together, and within each other list. */
export const duplicates: Rule = ({ content }) => {
  const own = (entries: readonly Entry<{ id: string }>[]): Claim[] =>
    entries.map((entry) => ({ id: entry.data.id, entry, path: ['id'] }));
  const fromBook = (items: readonly { id: string }[], path: (string | number)[]): Claim[] =>
    items.map(({ id }, index) => ({ id, entry: content.book, path: [...path, index, 'id'] }));
  const { book } = content;
  const lists: Claim[][] = [
    [
      ...own(content.figures),
      ...content.laureates.flatMap((entry) =>
        entry.data.figures.map(({ id }, index) => ({ id, entry, path: ['figures', index, 'id'] })),
      ),
      ...own(content.landmarks),
      ...own(content.sources),
    ],
    own(content.terms),
    own(content.divergences),
    content.chapters.map((entry) => ({ id: entry.data.slug, entry, path: ['slug'] })),
    content.chapters.map((entry) => ({ id: String(entry.data.order), entry, path: ['order'] })),
    fromBook(book.data.parts, ['parts']),
    book.data.parts.flatMap(({ themes }, part) => fromBook(themes, ['parts', part, 'themes'])),
    fromBook(book.data.actors, ['actors']),
    fromBook(book.data.scales.cost, ['scales', 'cost']),
    fromBook(book.data.scales.ease, ['scales', 'ease']),
    fromBook(book.data.needs, ['needs']),
    fromBook(book.data.figure_categories, ['figure_categories']),
  ];
  return lists.flatMap((claims) => {
    const first = new Map<string, Claim>();
    return claims.flatMap((claim) => {
      const before = first.get(claim.id);
      if (!before) {
        first.set(claim.id, claim);
        return [];
      }
      const place = `${before.entry.file}, ligne ${before.entry.lineOf(before.path)}`;
      const message = `« ${claim.id} » est déjà pris (${place}) ; attendu un identifiant libre`;
      return [problemAt(claim.entry, claim.path, 'duplicates', message)];
    });
  });
};
