import { referencePath } from '#book/addresses.ts';
import { formatDate } from '#book/dates.ts';
import type { Reference } from '#book/types.ts';
import type { FindNote } from '#markdown/note.ts';
import { theBook } from './book.ts';

/** What the margin says of a figure, a landmark or a source of this book. */
export const findNote: FindNote = (id) => {
  const reference = theBook().references.get(id);
  if (!reference) return null;
  const source = reference.kind === 'source' ? reference : reference.source;
  return { href: referencePath(reference), title: noteTitle(reference), detail: sourceDetail(source) };
};

function noteTitle(reference: Reference): string {
  if (reference.kind === 'figure') return `${reference.label} : ${reference.display}`;
  return reference.title;
}

/** « Le Moniteur, 2024 » */
export function sourceDetail(source: { publisher: string; date: string | null }): string {
  return `${source.publisher}, ${formatDate(source.date)}`;
}
