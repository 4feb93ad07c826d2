/**
 * `npm run build`: checks the content, builds the site beside the last one, indexes it for search, writes what its
 * host needs, compresses it, and puts it in place in one move. A build that fails leaves the last one as it was.
 *
 * Options: `--base /livre-blanc/` publishes under a sub-path, `--out FOLDER` writes elsewhere than `dist`, `--work
 * FOLDER` keeps what serves from one build to the next elsewhere than `.build`, on the same disk as `--out`.
 */
import './build/heap.ts';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { keepYaml, YamlFile } from '#reader/kept-yaml.ts';
import { ContentError, theBook } from '#site/book.ts';
import { codeDigest } from './build/code-digest.ts';
import { explainFailure } from './build/explain.ts';
import { putInPlace, tidyUp } from './build/place.ts';
import { drawCards, writeQrCodes } from './cards.ts';
import { drawChartImages } from './chart-images.ts';
import { compressSite } from './compress.ts';
import { writeHosting } from './hosting.ts';
import { indexSite } from './index-search.ts';
import { writeOffline } from './offline.ts';
import { reminderOf, settleSite } from './permalinks.ts';

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: '/' },
    out: { type: 'string', default: 'dist' },
    work: { type: 'string', default: '.build' },
  },
});
const started = performance.now();
const target = resolve(values.out);
const work = resolve(values.work);
const next = join(work, `next-${process.pid}`);
const removeNext = () => rmSync(next, { recursive: true, force: true });

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.once(signal, () => {
    removeNext();
    process.exit(status);
  });
}

/** Seconds that each step took, and of processor, for `npm run bench`. */
const steps: Record<string, { seconds: number; processor: number }> = {};
async function step<Result>(name: string, perform: () => Result): Promise<Awaited<Result>> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await perform();
  const { user, system } = process.cpuUsage(before);
  steps[name] = { seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 };
  return result;
}

try {
  mkdirSync(work, { recursive: true });
  tidyUp(target, work);
  process.env.BASE_PATH = values.base;
  process.env.OUT_DIR = next;
  const yaml = new YamlFile(join(work, 'yaml.v8'), codeDigest(['src/reader']));
  keepYaml(yaml);
  const book = await step('content', theBook);
  yaml.save();
  // Vite warns of a directive that Astro itself writes in every text; errors still show.
  await step('pages', () => build({ root: '.', logLevel: 'error' }));
  await step('search', () => indexSite({ dir: next, book }));
  // Before the addresses: those of these pictures are published too.
  await step('charts', () =>
    drawChartImages({
      dir: next,
      book,
      site: publicAddress(values.base),
      cacheFolder: join(work, 'graphiques'),
    }),
  );
  const settled = await step('addresses', () => settleSite({ dir: next, book, base: values.base }));
  await step('cards', () => {
    writeQrCodes({ dir: next, pages: settled.site.pages });
    return drawCards({ dir: next, book, cacheFolder: join(work, 'cartes') });
  });
  await step('offline', () => writeOffline(next, join(work, 'poids.json')));
  await step('hosting', () => writeHosting({ dir: next, base: values.base }));
  await step('compression', () => compressSite(next, join(work, 'compressed')));
  putInPlace(next, target, work);
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(join(work, 'last-build.json'), JSON.stringify({ seconds, steps }));
  const reminder = reminderOf(settled);
  if (reminder) console.log(reminder);
  console.log(`Site construit dans ${values.out}/ en ${seconds.toFixed(1)} s.`);
} catch (error) {
  removeNext();
  console.error(error instanceof ContentError ? error.message : explainFailure(error, resolve('.')));
  console.error('\nLe site n’a pas été construit ; la version précédente reste en place.');
  process.exitCode = 1;
}

/** Where the site is published, as `astro.config.mjs` has it. */
function publicAddress(base: string): string {
  return new URL(base, process.env.SITE_URL ?? 'http://localhost:4321').href;
}
