import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser, quietFlags } from '../browser.ts';
import { serve } from '../serve.ts';
import { writeBarePages } from './bare.ts';
import { type Loading, visit } from './loading.ts';
import { kilobytes, median, type Row, row } from './row.ts';
import { searchOnce } from './searching.ts';
import { templatesOf } from './templates.ts';

const bareFolder = '.build/bench/bare';

async function withBrowser<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: quietFlags,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** What a reader feels of the heaviest page of each kind, in a real browser, beside the same text bare. */
export function measureLoading(dir: string, runs: number): Promise<Row[]> {
  return withBrowser(async (browser) => {
    const pages = templatesOf(dir).map(({ name, paths: [path = '/'], isReading }) => ({
      name,
      path,
      isReading,
    }));
    writeBarePages(
      dir,
      pages.map(({ path }) => path),
      bareFolder,
    );
    const site = await serve({ dir, port: 0 });
    const bare = await serve({ dir: bareFolder, port: 0 });
    try {
      const rows: Row[] = [];
      for (const { name, path, isReading } of pages) {
        const visits: Loading[] = [];
        const bares: Loading[] = [];
        // In turns, so that a busy moment of the machine weighs on both.
        for (let run = 0; run < (isReading ? runs : 1); run++) {
          visits.push(await visit(browser, site.url + path.slice(1)));
          if (isReading) bares.push(await visit(browser, bare.url + path.slice(1)));
        }
        rows.push(...rowsOf(name, isReading, visits, bares));
      }
      return rows;
    } finally {
      await site.close();
      await bare.close();
    }
  });
}

function rowsOf(
  name: string,
  isReading: boolean,
  visits: readonly Loading[],
  bares: readonly Loading[],
): Row[] {
  const middle = (value: (loading: Loading) => number, of = visits) => median(of.map(value));
  const shift = Math.max(...visits.map(({ shift }) => Math.round(shift * 1000) / 1000));
  const script = kilobytes(middle(({ script }) => script));
  const all = kilobytes(middle(({ all }) => all.bytes));
  const interaction = middle(({ interaction }) => interaction);
  const rows = [
    row('scripts', script, isReading ? 6 : null, 'ko', 2, name),
    row('CLS', shift, 0, '', 3, name),
    row('INP', interaction, 200, 'ms', 0, name),
    row('tout ce qui vient', all, null, 'ko', 1, name),
  ];
  if (!isReading) return rows;
  const paint = middle(({ largestPaint }) => largestPaint);
  const bare = middle(({ largestPaint }) => largestPaint, bares);
  return [...rows, row('LCP, page nue × 1,1', paint, bare * 1.1, 'ms', 0, name)];
}

/** What a first search costs on the slow phone. */
export function measureSearch(dir: string, runs: number): Promise<Row[]> {
  return withBrowser(async (browser) => {
    const site = await serve({ dir, port: 0 });
    try {
      const all = [];
      for (let run = 0; run < runs; run++)
        all.push(await searchOnce(browser, site.url, 'mécénat de compétences'));
      const wait = median(all.map(({ wait }) => wait));
      const bytes = kilobytes(median(all.map(({ bytes }) => bytes)));
      return [
        row('recherche, dernière touche → premier résultat', wait, 300, 'ms', 0),
        row('recherche, octets', bytes, 110, 'ko', 1),
      ];
    } finally {
      await site.close();
    }
  });
}
