/**
 * Indexes a built site for search: Pagefind's index in `pagefind/`, from a normalised copy of each page, and the
 * files of the first tier in `recherche/`. Called by `npm run build`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '#book/types.ts';
import { catalogueOf, entry, noFacets } from '#search/catalogue.ts';
import { titleWords } from '#search/corrector.ts';
import { distinctWords } from '#search/distinct-words.ts';
import type { Catalogue, Entry } from '#search/entry.ts';
import {
  catalogueFile,
  codeFolder,
  numbersFile,
  pagefindFolder,
  restFile,
  vocabularyFile,
} from '#search/files.ts';
import { packNumbers } from '#search/numbers.ts';
import { packCatalogue, packedOrder } from '#search/pack.ts';
import { headingOf, indexedHtml } from '#search/page-parts.ts';
import { keywordsOfPage } from '#search/site-pages.ts';
import { distinctPhrases } from '#search/synonyms.ts';
import { isListPage, plainText, textsOfPage } from '#search/texts.ts';
import { packVocabulary, vocabularyOf } from '#search/vocabulary.ts';
import { bundleClient } from './index-search/bundle.ts';
import { compressFolder } from './index-search/compress.ts';
import { buildIndex, type IndexedText } from './index-search/pagefind.ts';

/** What was indexed: for the build's report and for tests. */
export interface IndexReport {
  entries: number;
  texts: number;
  /** Words offered as corrections that no title holds. */
  vocabulary: number;
}

/**
 * Indexes the site built in `dir`.
 *
 * @throws Error naming the pages that the book promises and the site lacks, or what Pagefind reports
 */
export async function indexSite({ dir, book }: { dir: string; book: Book }): Promise<IndexReport> {
  const pages = readPages(dir);
  const catalogue = withOtherPages(catalogueOf(book), pages);
  const missing = catalogue.entries.filter(({ path }) => !pages.has(path.replace(/#.*$/, '')));
  if (missing.length > 0) {
    const some = missing.slice(0, 5).map(({ path }) => path);
    throw new Error(`Search leads to ${missing.length} pages that were not built: ${some.join(', ')}…`);
  }
  const byPath = new Map(catalogue.entries.map((entry) => [entry.path, entry]));
  const anchors = Map.groupBy(
    catalogue.entries.filter(({ type, path }) => type === 'terme' && path.includes('#')),
    ({ path }) => path.replace(/#.*$/, ''),
  );
  const texts: IndexedText[] = [];
  for (const [path, html] of pages) {
    if (isListPage(path)) continue;
    const own = new Set(anchors.get(path)?.map((entry) => entry.path.replace(/^.*#/, '')));
    for (const { address, html: part } of textsOfPage(path, html, own)) {
      const found = byPath.get(address);
      // A laureate's own figures are found through the laureate, or by their value: neither the full text nor the
      // first file needs them.
      if (found && !found.minor) texts.push({ entry: found, html: part });
    }
  }
  const written = await buildIndex(texts, join(dir, pagefindFolder));
  for (const found of catalogue.entries) found.fragment = written.texts.get(found.path) ?? null;

  const first = packedOrder(catalogue.entries.filter(({ minor }) => !minor));
  const rest = packedOrder(catalogue.entries.filter(({ minor }) => minor));
  const places = new Map([...first, ...rest].map((entry, index) => [entry, index]));
  const plain = texts.map(({ entry, html }) => [places.get(entry) ?? 0, plainText(html)] as const);
  const titles = new Set(titleWords(catalogue.entries).map(({ word }) => word));
  const inTexts = vocabularyOf(plain.map(([, text]) => text)).filter(({ word }) => !titles.has(word));
  const vocabulary = distinctWords(inTexts, titles);
  const write = (name: string, data: unknown): void => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), JSON.stringify(data));
  };
  const synonyms = catalogue.synonyms
    .map((group) => distinctPhrases(group).map((phrase) => phrase.join(' ')))
    .filter((group) => group.length > 1);
  write(catalogueFile, packCatalogue({ ...catalogue, index: written.index, synonyms, entries: first }));
  write(restFile, packCatalogue({ ...noFacets, entries: rest }));
  write(numbersFile, packNumbers(plain));
  write(vocabularyFile, packVocabulary(vocabulary));
  await bundleClient(join(dir, codeFolder));
  for (const folder of [pagefindFolder, dirname(catalogueFile)]) compressFolder(join(dir, folder));
  return { entries: catalogue.entries.length, texts: texts.length, vocabulary: vocabulary.length };
}

/** The text of every page of a built site, by its path. */
function readPages(dir: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('index.html')) continue;
    const html = indexedHtml(readFileSync(join(dir, file), 'utf8'));
    const folder = file.replaceAll('\\', '/').slice(0, -'index.html'.length);
    if (html !== null) pages.set(`/${folder}`, html);
  }
  return pages;
}

/** Pages that the book does not list, such as « Graphiques », are found by their titles. */
function withOtherPages(catalogue: Catalogue, pages: ReadonlyMap<string, string>): Catalogue {
  const known = new Set(catalogue.entries.map(({ path }) => path));
  const others: Entry[] = [];
  for (const [path, html] of pages) {
    const title = headingOf(html);
    if (!known.has(path) && title !== null && path !== '/' && path !== '/recherche/') {
      const label = path.startsWith('/graphiques/') ? 'Graphique' : 'Page';
      others.push({ ...entry('page', path, title, label), keywords: keywordsOfPage(path) });
    }
  }
  return { ...catalogue, entries: [...catalogue.entries, ...others] };
}
