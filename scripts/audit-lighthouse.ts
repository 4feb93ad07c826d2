/**
 * `npm run audit:lighthouse`: Lighthouse, as a phone, on the heaviest page of each kind of the built site. Prints the
 * four scores and every audit that is not perfect; fails under 100.
 *
 *   npm run audit:lighthouse                  every kind of page
 *   npm run audit:lighthouse -- --only NAME   one kind. Example: chapitre
 *                     --category NAME           performance, accessibility, best-practices, seo; all unless said
 *
 * Speed is told from what this machine does in the same moment: under 1000, Lighthouse's own index of the machine says
 * that it was too busy or too slow for its points of performance to mean anything.
 *
 * Lighthouse weighs 170 MB, more than all the rest: it is not among the project's packages. `npm install --no-save
 * lighthouse@13` brings it for a time; `LIGHTHOUSE_DIR` names a folder that has it in its `node_modules`.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { z } from 'zod';
import { type Audited, linesOf, readReport, scoresOf } from './audit/lighthouse-report.ts';
import { templatesOf } from './bench/templates.ts';
import { ensureBrowser } from './browser.ts';
import { serve } from './serve.ts';

/** The part of Lighthouse used here; it is not always installed, so neither are its types. */
type Lighthouse = (url: string, flags: object) => Promise<{ lhr: unknown } | undefined>;

async function findLighthouse(): Promise<Lighthouse | null> {
  const from = join(resolve(process.env.LIGHTHOUSE_DIR ?? '.'), 'package.json');
  try {
    const file = createRequire(from).resolve('lighthouse');
    const found: unknown = await import(pathToFileURL(file).href);
    const { default: run } = z.object({ default: z.custom<Lighthouse>() }).parse(found);
    return run;
  } catch {
    return null;
  }
}

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    only: { type: 'string', multiple: true },
    category: { type: 'string', multiple: true },
  },
});
const lighthouse = await findLighthouse();
if (!lighthouse) {
  console.error(
    'Lighthouse n’est pas installé : npm install --no-save lighthouse@13, puis la même commande.',
  );
  process.exit(2);
}

const site = await serve({ dir: values.dir, port: 0 });
const debugging = 9222 + (process.pid % 1000);
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugging}`],
  // As readers' browsers are: Lighthouse looks at going back too.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
});
let imperfect = 0;
try {
  for (const { name, paths } of templatesOf(values.dir)) {
    if (values.only && !values.only.includes(name)) continue;
    const path = paths[0] ?? '/';
    const result = await lighthouse(site.url + path.slice(1), {
      port: debugging,
      output: 'json',
      logLevel: 'error',
      ...(values.category && { onlyCategories: values.category }),
    });
    const report: Audited = readReport(result?.lhr);
    const lines = linesOf(report);
    if (Object.values(scoresOf(report)).some((score) => score < 100)) imperfect += 1;
    const scores = Object.entries(scoresOf(report)).map(([category, score]) => `${category} ${score}`);
    console.log(
      `${name} (${path}) : ${scores.join(', ')} ; indice de la machine ${report.environment.benchmarkIndex}`,
    );
    for (const line of lines) console.log(`  ${line}`);
  }
} finally {
  await browser.close();
  await site.close();
}
if (imperfect > 0) {
  console.error(`\n${imperfect} page${imperfect > 1 ? 's' : ''} sous 100.`);
  process.exitCode = 1;
}
