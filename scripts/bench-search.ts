/**
 * `npm run bench:search`: asks the built site, in a real browser, what people ask (`tests/search/queries.yaml`), and
 * says how often the right page comes first, beside Pagefind alone on the same index; then types some of it on a slow
 * phone, beside a page that does next to nothing. Fails when relevance, bytes or times are not those promised.
 *
 * Options: `--dir FOLDER` measures another build than `dist`, `--queries FILE` asks other queries, `--failures` lists
 * what did not come first, `--runs 5` types each query so many times on the phone (three unless said; the middle one
 * counts), `--no-phone` and `--phone` leave out the second part and the first.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Asked, readQueries } from './bench-search/queries.ts';
import { brokenPromises, type Measured, scoresByKind, summary } from './bench-search/scores.ts';
import {
  bareFiles,
  overBudget,
  type PhoneFigure,
  phoneSummary,
  searchBytes,
  searchOnPhone,
} from './bench-search/slow-phone.ts';
import { findBrowser, quietFlags } from './browser.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: 'tests/search/queries.yaml' },
    failures: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    phone: { type: 'boolean' },
  },
  allowNegative: true,
});

/** What the titles answer, what only the texts do, a number, a mistake. */
const phoneQueries = ['commande publique', 'maraudes', '10,6 millions', 'comande publik'];

const executablePath = findBrowser();
if (!executablePath) throw new Error('Aucun navigateur : lancez d’abord « node scripts/browser.ts ».');
const site = await serve({ dir: values.dir, port: 0 });
const browser = await chromium.launch({
  executablePath,
  args: quietFlags,
});
try {
  const problems = [
    ...(values.phone === true ? [] : await measureRelevance(browser, site.url)),
    ...(values.phone === false ? [] : await measurePhone(browser, site.url)),
  ];
  if (problems.length > 0) {
    console.error(`\nPromesses non tenues :\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await site.close();
}

/** Asks every query, and prints how well it is answered; gives what is not as promised, in words. */
async function measureRelevance(browser: Browser, url: string): Promise<string[]> {
  const queries = readQueries(values.queries);
  const ours = await measure(queries, await askSite(browser, url));
  const plain = await measure(queries, await askPagefind(browser, url));
  const scores = scoresByKind(ours);
  console.log(summary(scores, scoresByKind(plain)));
  for (const { asked, rank, found } of ours) {
    if (rank === 1 || (!values.failures && rank <= 3)) continue;
    console.log(`\n${rank <= 3 ? `${rank}e` : 'absent'} : « ${asked.query} » (${asked.kind})`);
    console.log(
      `  attendu : ${asked.expect.join(' ou ')}\n  trouvé : ${found.slice(0, 3).join(', ') || 'rien'}`,
    );
  }
  const heaviest = [...ours].sort((a, b) => b.bytes - a.bytes).slice(0, 3);
  const shown = heaviest.map(({ asked, bytes }) => `« ${asked.query} » ${Math.ceil(bytes / 1000)} ko`);
  console.log(`\nLes plus lourdes : ${shown.join(', ')}`);
  return brokenPromises(scores);
}

/** Types some queries on a slow phone, and prints what they cost; gives what exceeds its budget, in words. */
async function measurePhone(browser: Browser, url: string): Promise<string[]> {
  const runs = Number(values.runs);
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  for (const [name, text] of Object.entries(bareFiles)) writeFileSync(join(folder, name), text);
  const bareSite = await serve({ dir: folder, port: 0 });
  try {
    const bare = await searchOnPhone(browser, bareSite.url, phoneQueries[0] ?? '', runs);
    const figures: PhoneFigure[] = [];
    for (const query of phoneQueries) {
      figures.push(await searchOnPhone(browser, `${url}propositions/12/`, query, runs));
    }
    console.log(`\n${phoneSummary(figures, bare)}`);
    return overBudget(figures, bare);
  } finally {
    await bareSite.close();
    rmSync(folder, { recursive: true });
  }
}

/** What was found: addresses, best first, without the site's own; and the bytes of all that the search needed. */
interface Found {
  paths: string[];
  bytes: number;
}

type Ask = (query: string) => Promise<Found>;

async function measure(queries: readonly Asked[], ask: Ask): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const asked of queries) {
    const { paths, bytes } = await ask(asked.query);
    const place = paths.findIndex((path) => asked.expect.includes(path));
    measured.push({ asked, found: paths, rank: place < 0 ? Number.POSITIVE_INFINITY : place + 1, bytes });
  }
  return measured;
}

/** The page of results, as a visitor has it who comes to it by an address: nothing is known yet. */
async function askSite(browser: Browser, url: string): Promise<Ask> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let coming = 0;
  page.on('request', () => {
    coming += 1;
  });
  for (const end of ['requestfinished', 'requestfailed'] as const) {
    page.on(end as 'requestfinished', () => {
      coming -= 1;
    });
  }
  return async (query) => {
    coming = 0;
    await page.goto(`${url}recherche/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('search-page:is([data-search-state=done], [data-search-state=error])');
    const paths = await addresses(page, '[data-search-results] > li .title a');
    // The passages of the rows in view are asked for once these are drawn.
    do await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
    while (coming > 0);
    return { paths, bytes: await searchBytes(page) };
  };
}

async function addresses(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) =>
      links.slice(0, 10).map((link) => (link instanceof HTMLAnchorElement ? link.pathname + link.hash : '')),
    );
}

/** Pagefind as it comes, on the same index. */
async function askPagefind(browser: Browser, url: string): Promise<Ask> {
  const page = await browser.newPage();
  await page.goto(`${url}404.html`);
  return async (query) => {
    const paths = await page.evaluate(
      async ({ module, query }) => {
        const pagefind = await import(module);
        const { results } = await pagefind.search(query);
        const pages: { url: string }[] = await Promise.all(
          results.slice(0, 10).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
        );
        return pages.map((found) => found.url);
      },
      { module: `${url}pagefind/pagefind.js`, query },
    );
    return { paths, bytes: 0 };
  };
}
