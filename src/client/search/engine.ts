import type * as Correctors from '#search/corrector.ts';
import { Engine } from '#search/engine.ts';
import { catalogueFile, codeFolder, numbersFile, restFile, vocabularyFile } from '#search/files.ts';
import type { PackedNumbers } from '#search/numbers.ts';
import { type PackedCatalogue, unpackingCatalogue } from '#search/pack.ts';
import { inSlices } from '#search/slices.ts';
import type { PackedVocabulary } from '#search/vocabulary.ts';
import { siteBase } from './base.ts';
import { breathe } from './breathe.ts';
import { openFullText, readText } from './full-text.ts';
import { once } from './remember.ts';

async function readJson(file: string): Promise<unknown> {
  const response = await fetch(siteBase() + file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

// The build wrote it in this form.
const readCatalogue = once(async () => (await readJson(catalogueFile)) as PackedCatalogue);

const loadText = once(async () => openFullText((await readCatalogue()).index));

/** The search engine, its first tier loaded; rejects when that cannot be. */
export const loadEngine = once(async (): Promise<Engine> => {
  const catalogue = await inSlices(unpackingCatalogue(await readCatalogue()), breathe);
  return Engine.open(catalogue, {
    text: loadText,
    fragment: readText,
    rest: once(async () => {
      const packed = (await readJson(restFile)) as PackedCatalogue;
      return (await inSlices(unpackingCatalogue(packed), breathe)).entries;
    }),
    numbers: once(async () => (await readJson(numbersFile)) as PackedNumbers),
    corrector: once(async () => {
      const [{ makeCorrector }, others] = await Promise.all([
        // Bundled apart, since most searches do without.
        import(/* @vite-ignore */ `${siteBase()}${codeFolder}corrector.js`) as Promise<typeof Correctors>,
        readJson(vocabularyFile) as Promise<PackedVocabulary>,
      ]);
      return makeCorrector(catalogue.entries, others, breathe);
    }),
    breathe,
  });
});

/** Whether the visitor asked for little data. */
function isSaving(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/**
 * Loads all that a first search needs, before it is asked for: the titles, then the texts, unless the visitor asked for
 * little data. Failures are left to the search itself.
 */
export function warm(): void {
  loadEngine().catch(ignore);
  if (!isSaving()) loadText().catch(ignore);
}

function ignore(): void {
  // The search that needs it says so.
}
