import { type DataFile, dataFilesOf } from '#downloads/data-files.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';

const kept = new WeakMap<object, readonly DataFile[]>();

/** Every data file of this site, made once for a Book: the files' own pages and the data page share them. */
export function theDataFiles(): readonly DataFile[] {
  const book = theBook();
  const known = kept.get(book);
  if (known) return known;
  const files = dataFilesOf(book, absolute);
  kept.set(book, files);
  return files;
}
