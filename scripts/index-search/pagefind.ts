import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Entry, entryTypeNames, type Facets } from '#search/entry.ts';
import { minify } from './bundle.ts';

/** A text to index: the entry that it belongs to, and its normalised HTML. */
export interface IndexedText {
  entry: Entry;
  html: string;
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

/**
 * Writes Pagefind's index of some texts into a folder.
 *
 * @returns by the path of its entry, Pagefind's name for each text
 */
export async function buildIndex(
  texts: readonly IndexedText[],
  facets: Facets,
  folder: string,
): Promise<Map<string, string>> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunkSize;
  const { index, errors } = await createIndex({
    forceLanguage: 'fr',
    excludeSelectors: ['nav', 'svg', 'form'],
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`);
  const problems: string[] = [];
  await Promise.all(
    texts.map(async ({ entry, html }) => {
      const { errors } = await index.addHTMLFile({
        url: entry.path,
        content: documentOf(entry, html, facets),
      });
      problems.push(...errors.map((error) => `${entry.path}: ${error}`));
    }),
  );
  const { files, errors: writeErrors } = await index.getFiles();
  await close();
  problems.push(...writeErrors);
  if (problems.length > 0) throw new Error(`Pagefind could not index the site:\n${problems.join('\n')}`);

  rmSync(folder, { recursive: true, force: true });
  const fragments = new Map<string, string>();
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      path === 'pagefind.js' ? await minify(Buffer.from(content).toString('utf8')) : content,
    );
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name !== undefined) fragments.set(addressOf(content), name);
    // Pagefind reads its files as they are or compressed by itself, and Brotli does better than it: a server that
    // prefers a `.br` copy sends less, any other sends Pagefind's own file.
    if (/^wasm|\.pf_meta$/.test(path)) writeFileSync(`${file}.br`, brotliCompressSync(gunzipSync(content)));
  }
  return fragments;
}

function addressOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8').slice(signature.length);
  // Pagefind writes what it was given: see `documentOf`.
  const { url } = JSON.parse(text) as { url: string };
  return url;
}

/** A text as a page of its own, with the facets of its entry as Pagefind's filters. */
function documentOf(entry: Entry, html: string, facets: Facets): string {
  const of = (list: readonly { label: string }[], index: number | null): string[] => {
    const label = index === null ? undefined : list[index]?.label;
    return label === undefined ? [] : [label];
  };
  const filters: Record<string, string[]> = {
    type: [entryTypeNames[entry.type].one],
    partie: entry.parts.flatMap((part) => of(facets.parts, part)),
    acteur: entry.actors.flatMap((actor) => of(facets.actors, actor)),
    cout: of(facets.costs, entry.cost),
    facilite: of(facets.eases, entry.ease),
    besoin: of(facets.needs, entry.need),
    annee: entry.year === null ? [] : [String(entry.year)],
  };
  const metas = Object.entries(filters).flatMap(([name, values]) =>
    values.map(
      (value) => `<meta data-pagefind-filter="${name}[content]" content="${escapeAttribute(value)}">`,
    ),
  );
  const title = `<meta data-pagefind-meta="title[content]" content="${escapeAttribute(entry.title)}">`;
  return `<html lang="fr"><body><main data-pagefind-body>${metas.join('')}${title}${html}</main></body></html>`;
}

function escapeAttribute(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
