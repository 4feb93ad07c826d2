import { formatDate } from '#book/dates.ts';
import type { Book, Status } from '#book/types.ts';

/** « édition de travail » or « édition officielle ». */
export const statusName = (status: Status): string =>
  status === 'officiel' ? 'édition officielle' : 'édition de travail';

/** « Édition de travail du 22 novembre 2026 » */
export function editionName(book: Book): string {
  const name = statusName(book.edition.status);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} du ${formatDate(book.edition.date)}`;
}
