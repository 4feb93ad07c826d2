import { type BookFiles, bookCache, editionFile, listFile, readCache } from './files.ts';

/** Files asked at once: as many as a browser asks of an old server. */
const atOnce = 6;
const storedList = 'hors-connexion/liste-rangee.json';

export type Progress = (done: number, total: number) => void;

/** Where the site is, with its base and a final slash. */
export type Root = string;

async function readList(response: Response | undefined): Promise<BookFiles | null> {
  if (!response?.ok) return null;
  // Written by the build, or by `takeAlong` below.
  return (await response.json()) as BookFiles;
}

/** What was taken along; null when nothing was, or when storage cannot be read. */
export async function storedBook(root: Root): Promise<BookFiles | null> {
  try {
    if (!(await caches.has(bookCache))) return null;
    return await readList(await (await caches.open(bookCache)).match(root + storedList));
  } catch {
    return null;
  }
}

/** Whether the site has changed since the book was taken along; false when that cannot be known. */
export async function isOutdated(root: Root, stored: BookFiles): Promise<boolean> {
  try {
    const response = await fetch(root + editionFile, { cache: 'no-store' });
    if (!response.ok) return false;
    const { edition } = (await response.json()) as { edition: string };
    return edition !== stored.edition;
  } catch {
    return false;
  }
}

/**
 * Takes the whole book along, or only what has changed since. What was there stays readable until all has come.
 * @throws when the network fails, storage is full or forbidden, or `signal` says to stop
 */
export async function takeAlong(root: Root, progress: Progress, signal: AbortSignal): Promise<BookFiles> {
  const list = await readList(await fetch(root + listFile, { cache: 'no-cache', signal }));
  if (!list) throw new Error('The list of the book’s files did not come.');
  const cache = await caches.open(bookCache);
  const before = new Map((await storedBook(root))?.files);
  const wanted = list.files.filter(([path, digest]) => before.get(path) !== digest);
  let done = 0;
  progress(done, wanted.length);
  const queue = wanted.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [path] of queue) {
        signal.throwIfAborted();
        const response = await fetch(root + path, { cache: 'no-cache', signal });
        if (!response.ok) throw new Error(`${path}: ${response.status}`);
        await cache.put(root + path, response);
        done += 1;
        progress(done, wanted.length);
      }
    }),
  );
  await cache.put(root + storedList, new Response(JSON.stringify(list)));
  const current = new Set(list.files.map(([path]) => path));
  for (const path of before.keys()) if (!current.has(path)) await cache.delete(root + path);
  // Pages read before are of an edition that may be older than the book's.
  await caches.delete(readCache);
  return list;
}

/** Forgets the book, and the pages read lately. */
export async function putBack(): Promise<void> {
  await caches.delete(bookCache);
  await caches.delete(readCache);
}
