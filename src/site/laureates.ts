import type { Book } from '#book/types.ts';
import { countLaureates } from '#charts/laureates.ts';

/** How many of the foundation's laureates this book documents, counted from the content. */
export interface DocumentedLaureates {
  /** Selected in the years that the foundation's count covers. */
  inPeriod: number;
  /** Selected afterwards. */
  later: number;
  /** Whose year no source settles. */
  withoutYear: number;
}

/** Counts the laureates by what is known of their year. @throws when the book has no laureates */
export function documentedLaureates(book: Book): DocumentedLaureates {
  const { within, undated, to } = countLaureates(book);
  return {
    inPeriod: within,
    later: book.laureates.filter(({ year }) => year !== null && year > to).length,
    withoutYear: undated,
  };
}
