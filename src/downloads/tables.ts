import type { AddressOf } from '#book/citation.ts';
import type { Book } from '#book/types.ts';
import type { Table } from './table.ts';
import { figuresTable } from './tables/figures.ts';
import { glossaryTable } from './tables/glossary.ts';
import { landmarksTable } from './tables/landmarks.ts';
import { laureatesTable } from './tables/laureates.ts';
import { proposalsTable } from './tables/proposals.ts';
import { sourcesTable } from './tables/sources.ts';

/** The tables of the Book, in the order they are shown; a book without laureates has none of them. */
export function tablesOf(book: Book, addressOf: AddressOf): Table[] {
  return [
    proposalsTable,
    ...(book.laureateCount ? [laureatesTable] : []),
    figuresTable,
    landmarksTable,
    sourcesTable,
    glossaryTable,
  ].map((table) => table(book, addressOf));
}
