import type * as Correctors from '#search/corrector.ts';
import { Engine } from '#search/engine.ts';
import type { Catalogue } from '#search/entry.ts';
import { catalogueFile, codeFolder, restFile, vocabularyFile } from '#search/files.ts';
import type { PackedNumbers } from '#search/numbers.ts';
import { type PackedCatalogue, unpackCatalogue } from '#search/pack.ts';
import type { PackedVocabulary } from '#search/vocabulary.ts';
import { siteBase } from './base.ts';
import { openFullText, prefetchFullText } from './full-text.ts';
import { once } from './remember.ts';

async function readJson(file: string): Promise<unknown> {
  const response = await fetch(siteBase() + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

const loadCatalogue = once(async (): Promise<{ catalogue: Catalogue; table: string }> => {
  // The build wrote it in this form.
  const packed = (await readJson(catalogueFile)) as PackedCatalogue;
  return { catalogue: unpackCatalogue(packed), table: packed.table };
});

const loadText = once(async () => openFullText((await loadCatalogue()).table));

/** The search engine, its first tier loaded; rejects when that cannot be. */
export const loadEngine = once(async (): Promise<Engine> => {
  const { catalogue } = await loadCatalogue();
  return new Engine(catalogue, {
    text: loadText,
    rest: once(async () => {
      const packed = (await readJson(restFile)) as PackedCatalogue & { numbers: PackedNumbers };
      return { entries: unpackCatalogue(packed).entries, numbers: packed.numbers };
    }),
    corrector: once(async () => {
      const [{ makeCorrector }, others] = await Promise.all([
        // Bundled apart, since most searches do without.
        import(/* @vite-ignore */ `${siteBase()}${codeFolder}corrector.js`) as Promise<typeof Correctors>,
        readJson(vocabularyFile) as Promise<PackedVocabulary>,
      ]);
      return makeCorrector(catalogue.entries, others);
    }),
  });
});

/** Whether the visitor asked for little data: Pagefind then waits until a search needs it. */
function isSaving(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Loads everything that a search will need, the first tier first. Failures are left to the search itself. */
export const warm = once(async (): Promise<void> => {
  if (!isSaving()) prefetchFullText(null);
  const { table } = await loadCatalogue();
  await loadEngine();
  if (isSaving()) return;
  prefetchFullText(table);
  await loadText();
});
