import { pagefindFolder } from '#search/files.ts';
import type { Fragment, TextIndex } from '#search/text-index.ts';
import { siteBase } from './base.ts';
import { PagefindIndex } from './pagefind.ts';

/**
 * Starts Pagefind; rejects when it cannot be loaded, or WebAssembly is refused.
 *
 * @param name Pagefind's name for the index
 */
export async function openFullText(name: string): Promise<TextIndex> {
  const [code, meta] = await Promise.all([
    readBytes('wasm.fr.pagefind'),
    readBytes(`pagefind.${name}.pf_meta`),
  ]);
  const index = await PagefindIndex.start(code, meta, (chunk) => readBytes(`index/${chunk}.pf_index`));
  return {
    word: (word) => index.search(word),
    prepare: (word) => index.prepare(word),
    phrase: (words) => index.search(words.join(' '), true),
  };
}

const fragments = new Map<string, Promise<Fragment>>();

/** The text of one page, fetched once, without starting Pagefind: a search for a figure needs no more. */
export function readText(name: string): Promise<Fragment> {
  let fragment = fragments.get(name);
  if (!fragment) {
    fragment = readBytes(`fragment/${name}.pf_fragment`).then(
      // Pagefind wrote it from our pages.
      (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Fragment,
    );
    fragments.set(name, fragment);
    fragment.catch(() => fragments.delete(name));
  }
  return fragment;
}

/** Pagefind's signature at the head of a file. */
const signatureLength = 'pagefind_dcd'.length;

/** A file of Pagefind's, decompressed. */
async function readBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(siteBase() + pagefindFolder + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // Some servers decompress what they know to be compressed.
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isCompressed) return bytes.subarray(signatureLength);
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer()).subarray(signatureLength);
}
