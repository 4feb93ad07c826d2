import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Entry } from '#search/entry.ts';
import { minify } from './bundle.ts';
import { missingFunctions } from './functions.ts';
import { shorten } from './shorten.ts';

/** A text to index: the entry that it belongs to, and its normalised HTML. */
export interface IndexedText {
  entry: Entry;
  html: string;
}

/** What was written: Pagefind's name for the index and, by the address of its entry, the name of each text. */
export interface WrittenIndex {
  index: string;
  texts: ReadonlyMap<string, string>;
}

/**
 * Postings in one file of the index: a twentieth of Pagefind's own choice, since a visitor on a slow phone pays for
 * a whole file to know one word.
 */
const chunkSize = '1000';
/** What this site never asks for: Pagefind's own interfaces, and the index of an unknown language. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;
/** Every file that Pagefind compresses starts with this once it is not. */
const signature = 'pagefind_dcd';

/** Writes Pagefind's index of some texts into a folder. */
export async function buildIndex(texts: readonly IndexedText[], folder: string): Promise<WrittenIndex> {
  const files = await indexFiles(texts);
  const read = (path: string): Buffer<ArrayBuffer> => {
    const content = files.get(path);
    if (!content) throw new Error(`Pagefind did not write ${path}.`);
    return gunzipSync(content).subarray(signature.length);
  };
  const missing = missingFunctions(read('wasm.fr.pagefind'));
  if (missing.length > 0) throw new Error(`This version of Pagefind has no ${missing.join(', no ')}.`);

  const metaPath = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  const index = /^pagefind\.(\w+)\.pf_meta$/.exec(metaPath)?.[1] ?? '';
  const addresses = new Map<string, string>();
  for (const path of files.keys()) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    // Pagefind writes the address that it was given.
    if (name !== undefined) addresses.set(name, (JSON.parse(read(path).toString()) as { url: string }).url);
  }
  const shortened = shorten(index, read(metaPath), addresses);
  const places = new Map<string, string>([
    ...[...shortened.texts].map(
      ([name, short]) => [`fragment/${name}.pf_fragment`, `fragment/${short}.pf_fragment`] as const,
    ),
    ...[...shortened.chunks].map(
      ([name, short]) => [`index/${name}.pf_index`, `index/${short}.pf_index`] as const,
    ),
  ]);

  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    if (unused.test(path)) continue;
    const file = join(folder, places.get(path) ?? path);
    mkdirSync(dirname(file), { recursive: true });
    if (path === 'pagefind.js') {
      writeFileSync(file, await minify(Buffer.from(content).toString('utf8')));
    } else if (/^wasm|\.pf_meta$/.test(path)) {
      // Pagefind reads its files as they are or compressed by itself, and Brotli does better than it: a server that
      // prefers a `.br` copy sends less, any other sends Pagefind's own file.
      const plain = Buffer.concat([Buffer.from(signature), path === metaPath ? shortened.meta : read(path)]);
      writeFileSync(file, gzipSync(plain, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(plain));
    } else writeFileSync(file, content);
  }
  const named = [...addresses].map(([name, address]) => [address, shortened.texts.get(name) ?? ''] as const);
  return { index, texts: new Map(named) };
}

/** What Pagefind makes of the texts, by path. */
async function indexFiles(texts: readonly IndexedText[]): Promise<ReadonlyMap<string, Uint8Array>> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  const { index, errors } = await createIndex({
    forceLanguage: 'fr',
    excludeSelectors: ['nav', 'svg', 'form'],
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  const problems: string[] = [];
  await Promise.all(
    texts.map(async ({ entry, html }) => {
      const { errors } = await index.addHTMLFile({ url: entry.path, content: documentOf(entry, html) });
      problems.push(...errors.map((error) => `${entry.path}: ${error}`));
    }),
  );
  const { files, errors: writeErrors } = await index.getFiles();
  await close();
  problems.push(...writeErrors);
  if (problems.length > 0) throw new Error(`Pagefind could not index the site:\n${problems.join('\n')}`);
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** A text as a page of its own. What one may filter by is in the list of entries: Pagefind need not know it. */
function documentOf(entry: Entry, html: string): string {
  const title = `<meta data-pagefind-meta="title[content]" content="${escapeAttribute(entry.title)}">`;
  return `<html lang="fr"><body><main data-pagefind-body>${title}${html}</main></body></html>`;
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
