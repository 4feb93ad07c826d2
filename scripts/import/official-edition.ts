import type { RecordChange } from './plan.ts';
import { fieldsOf, type Store } from './store.ts';

/** The book that becomes official with the last of its proposals; null while a working text is left. */
export function officialEdition(
  stored: Store,
  changes: readonly RecordChange[],
  today: string,
): RecordChange | null {
  const before = stored.get('book')?.[0];
  const book = fieldsOf(before?.data);
  const edition = fieldsOf(book.edition);
  const statuses = (stored.get('proposals') ?? []).map(({ data }) => fieldsOf(data).status);
  const flips = changes.some(
    ({ collection, before: was, after }) =>
      collection === 'proposals' &&
      fieldsOf(after.data).status === 'officiel' &&
      fieldsOf(was?.data).status !== 'officiel',
  );
  const isWhole =
    statuses.length === book.proposal_count && statuses.every((status) => status === 'officiel');
  if (!before || !flips || !isWhole || edition.status !== 'travail') return null;
  const after = {
    ...before,
    data: {
      ...book,
      edition: { ...edition, status: 'officiel', date: today, version: nextMajor(edition.version) },
    },
  };
  return { collection: 'book', before, after };
}

/** `0.3.1` becomes `1.0.0`. */
const nextMajor = (version: unknown): string => `${Number(String(version).split('.')[0] ?? 0) + 1}.0.0`;
