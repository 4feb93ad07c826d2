import type { Book } from '#book/types.ts';

/** How many of the foundation's laureates this book documents, counted from the content. */
export interface DocumentedLaureates {
  /** Selected in the years that the foundation's count covers. */
  inPeriod: number;
  /** Selected afterwards. */
  later: number;
  /** Whose year no source settles. */
  withoutYear: number;
}

/** Counts the laureates by what is known of their year; `from` and `to` are the years that the foundation counts. */
export function documentedLaureates(
  laureates: Book['laureates'],
  { from, to }: { readonly from: number; readonly to: number },
): DocumentedLaureates {
  const years = laureates.map(({ year }) => year);
  return {
    inPeriod: years.filter((year) => year !== null && year >= from && year <= to).length,
    later: years.filter((year) => year !== null && year > to).length,
    withoutYear: years.filter((year) => year === null).length,
  };
}
