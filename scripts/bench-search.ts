/**
 * `npm run bench:search`: asks the built site, in a real browser, what people ask (`tests/search/queries.yaml`), and
 * says how often the right page comes first, beside Pagefind alone on the same index.
 *
 * Options: `--dir FOLDER` measures another build than `dist`, `--queries FILE` asks other queries, `--failures` lists
 * what did not come first.
 */
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Asked, readQueries } from './bench-search/queries.ts';
import { isGoodEnough, type Measured, scoresByKind, summary } from './bench-search/scores.ts';
import { type PhoneFigure, phoneSummary, searchOnPhone } from './bench-search/slow-phone.ts';
import { findBrowser } from './browser.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: 'tests/search/queries.yaml' },
    failures: { type: 'boolean', default: false },
  },
});

/** What the titles answer, what only the texts do, a number, a mistake. */
const phoneQueries = ['commande publique', 'maraudes', '10,6 millions', 'comande publik'];

const executablePath = findBrowser();
if (!executablePath) throw new Error('Aucun navigateur : lancez d’abord « node scripts/browser.ts ».');
const site = await serve({ dir: values.dir, port: 0 });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const queries = readQueries(values.queries);
  const ours = await measure(queries, await askSite(browser, site.url));
  const plain = await measure(queries, await askPagefind(browser, site.url));
  const phone: PhoneFigure[] = [];
  for (const query of phoneQueries) phone.push(await searchOnPhone(browser, site.url, query));
  console.log(summary(scoresByKind(ours), scoresByKind(plain)));
  const failures = ours.filter(({ rank }) => rank !== 1);
  for (const { asked, rank, found } of failures) {
    if (!values.failures && rank <= 3) continue;
    console.log(`\n${rank <= 3 ? `${rank}e` : 'absent'} : « ${asked.query} » (${asked.kind})`);
    console.log(
      `  attendu : ${asked.expect.join(' ou ')}\n  trouvé : ${found.slice(0, 3).join(', ') || 'rien'}`,
    );
  }
  console.log(`\n${phoneSummary(phone)}`);
  if (!isGoodEnough(scoresByKind(ours))) process.exitCode = 1;
} finally {
  await browser.close();
  await site.close();
}

/** Asks for the addresses that answer a query, best first, without the site's own address. */
type Ask = (query: string) => Promise<string[]>;

async function measure(queries: readonly Asked[], ask: Ask): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const asked of queries) {
    const found = await ask(asked.query);
    const place = found.findIndex((path) => asked.expect.includes(path));
    measured.push({ asked, found, rank: place < 0 ? Number.POSITIVE_INFINITY : place + 1 });
  }
  return measured;
}

/** The page of results, as a visitor has it. */
async function askSite(browser: Browser, url: string): Promise<Ask> {
  const page = await browser.newPage();
  await page.goto(`${url}recherche/`);
  await page.waitForFunction(() => customElements.get('search-page'));
  return async (query) => {
    await page.fill('search-page input[type=search]', query);
    await page.press('search-page input[type=search]', 'Enter');
    await page.waitForSelector('search-page:is([data-search-state=done], [data-search-state=error])');
    return addresses(page, '[data-search-results] > li .title a');
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
  return (query) =>
    page.evaluate(
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
}
