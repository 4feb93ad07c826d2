import type { Book } from './types.ts';

/** How many laureates are counted, by whom and over which years. @throws when the book has no laureates */
export function publishedCount({ laureateCount }: Book): NonNullable<Book['laureateCount']> {
  if (!laureateCount) throw new Error('This book has no laureates');
  return laureateCount;
}
