import { bookCache, readCache } from './files.ts';

/**
 * The service worker: asks the network first, always, so that nobody online ever reads an old page; without a network,
 * gives the page read before or the book taken along. Whatever goes wrong with storage is none of the reader's concern.
 */

/** The little of the worker's world that is used here: TypeScript knows either that world or the page's. */
interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly registration: {
    readonly scope: string;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
// The global object of a worker, whatever the page's types say of it.
const worker = globalThis as unknown as Worker;

const { scope } = worker.registration;
const fallback = `${scope}hors-connexion/`;
/** Pages and files read lately that are kept, the oldest forgotten first. */
const mostKept = 200;
/** Names under this folder change with their content: what is kept is always good. */
const isLasting = (url: string): boolean => url.startsWith(`${scope}_astro/`);

/** A page is the same file whatever its query, which only its script reads; so are Pagefind's, which date theirs. */
const fileOf = (url: string): string => url.replace(/[?#].*$/, '');

async function keep(url: string, response: Response): Promise<void> {
  try {
    const cache = await caches.open(readCache);
    await cache.put(fileOf(url), response);
    const kept = await cache.keys();
    for (const old of kept.slice(0, Math.max(0, kept.length - mostKept))) {
      if (old.url !== fallback) await cache.delete(old);
    }
  } catch {
    // Storage is full or forbidden: the page has come all the same.
  }
}

/** Keeps a page and what it names, for a page that came before this worker could see what it loaded. */
async function keepWhole(url: string): Promise<void> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.status !== 200) return;
  const html = await response.clone().text();
  await keep(url, response);
  const named = html.matchAll(/(?:src="|href="|url\("?)([^"()]+\.(?:js|svg|woff2))/g);
  const files = new Set(Array.from(named, ([, address = '']) => new URL(address, url).href));
  for (const file of files) {
    if (!file.startsWith(scope)) continue;
    const found = await fetch(file).catch(() => undefined);
    if (found?.status === 200) await keep(file, found);
  }
}

async function kept(url: string): Promise<Response | undefined> {
  try {
    const options = { ignoreVary: true };
    const read = await caches.match(fileOf(url), { ...options, cacheName: readCache });
    return read ?? (await caches.match(fileOf(url), { ...options, cacheName: bookCache }));
  } catch {
    return undefined;
  }
}

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (isLasting(request.url)) {
    const known = await kept(request.url);
    if (known) return known;
  }
  try {
    const response = (isPage && (await event.preloadResponse)) || (await fetch(request));
    if (response.status === 200 && response.type === 'basic') {
      event.waitUntil(keep(request.url, response.clone()));
    }
    return response;
  } catch (error) {
    const known = await kept(request.url);
    if (known) return known;
    const instead = isPage ? await kept(fallback) : undefined;
    if (instead) return instead;
    throw error;
  }
}

worker.addEventListener('install', (event) => {
  event.waitUntil(keepWhole(fallback).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  const start = async () => {
    await worker.registration.navigationPreload?.enable().catch(() => undefined);
    await worker.clients.claim();
    // The page that brought this worker came before it: it has been read too.
    for (const { url } of await worker.clients.matchAll({ includeUncontrolled: true })) {
      if (url.startsWith(scope)) await keepWhole(url);
    }
  };
  event.waitUntil(start());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
  // What the page takes along goes straight to the network, and to its own store.
  if (request.cache === 'no-cache' || request.cache === 'no-store') return;
  event.respondWith(answer(event));
});
