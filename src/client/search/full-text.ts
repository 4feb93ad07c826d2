import { pagefindFolder } from '#search/files.ts';
import type { Fragment, TextHit, TextIndex } from '#search/text-index.ts';
import { siteBase } from './base.ts';

/** As much of Pagefind as this site uses. */
interface Pagefind {
  createInstance(options: Record<string, unknown>): {
    init(): Promise<void>;
    search(term: string): Promise<{
      results: { id: string; score: number; words: number[]; data(): Promise<Fragment> }[];
    }>;
  };
}

/**
 * Asks the browser for the largest of Pagefind's files before Pagefind does, which only comes to it third.
 * Prefetched, not preloaded: a slow machine may take longer to use it than a preload allows.
 */
export function prefetchFullText(): void {
  const link = document.createElement('link');
  link.rel = 'prefetch';
  link.href = `${siteBase()}${pagefindFolder}wasm.fr.pagefind`;
  document.head.append(link);
}

/** Starts Pagefind; rejects when it cannot be loaded, or WebAssembly is refused. */
export async function openFullText(): Promise<TextIndex> {
  const folder = siteBase() + pagefindFolder;
  // The module is made after the site is built, beside the pages: there is nothing for the bundler to find.
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // Its worker would be one more copy of its code to download; a search here takes a few milliseconds.
  const instance = pagefind.createInstance({ basePath: folder, noWorker: true });
  await instance.init();
  const ask = async (term: string): Promise<TextHit[]> => {
    const { results } = await instance.search(term);
    return results.map(({ id, score, words }) => ({ fragment: id, score, places: words }));
  };
  return {
    word: ask,
    phrase: (words) => ask(`"${words.join(' ')}"`),
  };
}

const fragments = new Map<string, Promise<Fragment>>();

/** The text of one page, fetched once, without starting Pagefind: a search for a figure needs no more. */
export function readText(name: string): Promise<Fragment> {
  let fragment = fragments.get(name);
  if (!fragment) {
    fragment = readFragment(`${siteBase()}${pagefindFolder}fragment/${name}.pf_fragment`);
    fragments.set(name, fragment);
    fragment.catch(() => fragments.delete(name));
  }
  return fragment;
}

/** Pagefind's signature at the head of a file. */
const signatureLength = 'pagefind_dcd'.length;

async function readFragment(address: string): Promise<Fragment> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers decompress what they know to be compressed.
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const body = new Blob([bytes]).stream();
  const plain = isCompressed ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  const text = await new Response(plain).text();
  // Pagefind wrote it from our pages.
  return JSON.parse(text.slice(signatureLength)) as Fragment;
}
