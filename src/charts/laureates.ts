import { publishedCount } from '#book/laureate-count.ts';
import type { Book, Laureate, Source } from '#book/types.ts';

/** Whether a book has laureates to draw. */
export const hasLaureates = ({ laureateCount }: Book): boolean => laureateCount !== null;

/** The pages that the laureates' records rest on, each once, in the Book's order. */
export function laureateSources(book: Book): readonly Source[] {
  const cited = new Set(book.laureates.flatMap(({ sources }) => sources));
  const counting = publishedCount(book).figure.source;
  return [counting, ...book.sources.filter((source) => cited.has(source) && source !== counting)];
}

/** How the documented laureates stand to the count that the foundation publishes. */
export interface LaureateCount {
  readonly counted: number;
  readonly from: number;
  readonly to: number;
  readonly documented: number;
  /** Documented, with a year of the counted ones. */
  readonly within: number;
  /** Documented, with another year. */
  readonly outside: number;
  /** Documented, without a year. */
  readonly undated: number;
}

export function countLaureates(book: Book): LaureateCount {
  const { laureates } = book;
  const { counted, from, to } = publishedCount(book);
  const isWithin = ({ year }: Laureate): boolean => year !== null && year >= from && year <= to;
  const within = laureates.filter(isWithin).length;
  const undated = laureates.filter(({ year }) => year === null).length;
  return {
    counted,
    from,
    to,
    documented: laureates.length,
    within,
    undated,
    outside: laureates.length - within - undated,
  };
}
