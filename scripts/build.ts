/**
 * `npm run build`: checks the content, builds the site beside the last one, indexes it for search, and puts
 * it in place in one move. A build that fails leaves the last one as it was.
 *
 * Options: `--base /livre-blanc/` publishes under a sub-path, `--out FOLDER` writes elsewhere than `dist`.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { ContentError, theBook } from '#site/book.ts';
import { drawCards, writeQrCodes } from './cards.ts';
import { compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';
import { indexSite } from './index-search.ts';
import { reminderOf, settleSite } from './permalinks.ts';

const { values } = parseArgs({
  options: { base: { type: 'string', default: '/' }, out: { type: 'string', default: 'dist' } },
});
const started = performance.now();
const target = resolve(values.out);
const folder = resolve('.build');
const next = resolve(folder, `next-${process.pid}`);

try {
  process.env.BASE_PATH = values.base;
  process.env.OUT_DIR = next;
  const book = theBook();
  mkdirSync(folder, { recursive: true });
  // Vite warns of a directive that Astro itself writes in every text; errors still show.
  await build({ root: '.', logLevel: 'error' });
  await indexSite({ dir: next, book });
  const settled = settleSite({ dir: next, book, base: values.base });
  writeQrCodes({ dir: next, pages: settled.site.pages });
  await drawCards({ dir: next, book });
  writeHosting({ dir: next, base: values.base });
  await compressSite(next, resolve(folder, 'compressed'));
  putInPlace();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const reminder = reminderOf(settled);
  if (reminder) console.log(reminder);
  console.log(`Site construit dans ${values.out}/ en ${seconds} s.`);
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  console.error('\nLe site n’a pas été construit ; la version précédente reste en place.');
  process.exitCode = 1;
}

/** Two renames: at any moment the folder holds a whole site, the last one or the new one. */
function putInPlace(): void {
  const previous = resolve(folder, `previous-${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  try {
    renameSync(target, previous);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  renameSync(next, target);
  rmSync(previous, { recursive: true, force: true });
}
