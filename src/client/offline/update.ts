import { isOutdated, type Root, storedBook, takeAlong } from './shelf.ts';

/** Brings the book that was taken along up to date, without a word; not on a network where each byte is counted. */
export async function updateBook(root: Root): Promise<void> {
  const connection = 'connection' in navigator ? navigator.connection : undefined;
  if (typeof connection === 'object' && connection && 'saveData' in connection && connection.saveData) return;
  const stored = await storedBook(root);
  if (!stored || !(await isOutdated(root, stored))) return;
  await takeAlong(root, () => undefined, AbortSignal.timeout(10 * 60 * 1000));
}
