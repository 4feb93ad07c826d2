import type { Book } from '#book/types.ts';

/**
 * Queries that show what can be typed, from the book itself: the word that most proposals share, the figure that
 * most texts use, a laureate that proposals name, a proposal's number, an acronym. What a book lacks is left out.
 */
export function searchExamples(book: Book): string[] {
  const keywords = Map.groupBy(
    book.proposals.flatMap(({ keywords }) => keywords),
    (keyword) => keyword,
  );
  const keyword = largest([...keywords], ([, times]) => times.length)?.[0];
  const figure = largest(book.figures, ({ uses }) => uses.length);
  const laureate = largest(book.laureates, ({ proposals, chapters }) => proposals.length + chapters.length);
  const acronyms = book.terms.flatMap(({ acronym }) => acronym ?? []);
  const acronym = largest(acronyms, ({ length }) => -length);
  const last = book.proposals.at(-1);
  return [
    keyword,
    figure?.display.replace(/^(?:environ|plus de|moins de) /, ''),
    laureate?.name,
    last && `proposition ${last.number}`,
    acronym,
  ].filter((example) => example !== undefined);
}

/** The first of the items that measure most. */
function largest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || measure(item) > measure(best) ? item : best),
    undefined,
  );
}
