import type { Book } from '#book/types.ts';

/**
 * Queries that show what can be typed, from the book itself: the word that most proposals share, the figure that
 * most texts use and sources dispute, a laureate that proposals name, a proposal's number, the acronym that the glossary refers to most. What a book lacks is left out.
 */
export function searchExamples(book: Book): string[] {
  const keywords = Map.groupBy(
    book.proposals.flatMap(({ keywords }) => keywords),
    (keyword) => keyword,
  );
  const keyword = largest([...keywords], ([, times]) => times.length)?.[0];
  // Where sources disagree, a reader looks for the number itself.
  const figure = largest(
    book.figures,
    ({ uses, divergences, value }) => uses.length + 3 * divergences.length + Math.log10(Math.abs(value) + 1),
  );
  const laureate = largest(book.laureates, ({ proposals, chapters }) => proposals.length + chapters.length);
  const acronyms = book.terms.filter(({ acronym }) => acronym !== null);
  const term = largest(acronyms, (known) => book.terms.filter(({ see }) => see.includes(known)).length);
  const last = book.proposals.at(-1);
  return [
    keyword,
    figure?.display.replace(/^(?:environ|plus de|moins de) /, ''),
    laureate?.name,
    last && `proposition ${last.number}`,
    term?.acronym,
  ].filter((example) => typeof example === 'string');
}

/** The first of the items that measure most. */
function largest<Item>(items: readonly Item[], measure: (item: Item) => number): Item | undefined {
  return items.reduce<Item | undefined>(
    (best, item) => (best === undefined || measure(item) > measure(best) ? item : best),
    undefined,
  );
}
