import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../browser.ts';
import { serve } from '../serve.ts';
import { writeBarePages } from './bare.ts';
import { type Loading, visit } from './loading.ts';
import { median, type Row, row } from './row.ts';
import { searchOnce } from './searching.ts';
import { type Template, templatesOf } from './templates.ts';

const bareFolder = '.build/bench/bare';
/** Thousands of bytes, as networks and design count them. */
const kilobytes = (bytes: number): number => bytes / 1000;

/** What a reader feels: weight and speed of a page of each kind, and of search, in a real browser. */
export async function measurePages(dir: string, runs: number): Promise<Row[]> {
  const templates = templatesOf(dir);
  writeBarePages(
    dir,
    templates.map(({ path }) => path),
    bareFolder,
  );
  const site = await serve({ dir, port: 0 });
  const bare = await serve({ dir: bareFolder, port: 0 });
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const rows: Row[] = [];
    for (const template of templates) {
      const visits: Loading[] = [];
      const bares: Loading[] = [];
      // In turns, so that a busy moment of the machine weighs on both.
      for (let run = 0; run < (template.isReading ? runs : 1); run++) {
        visits.push(await visit(browser, site.url + template.path.slice(1)));
        if (template.isReading) bares.push(await visit(browser, bare.url + template.path.slice(1)));
      }
      rows.push(...rowsOf(template, visits, bares));
    }
    rows.push(...(await searchRows(browser, site.url, runs)));
    return rows;
  } finally {
    await browser.close();
    await site.close();
    await bare.close();
  }
}

function rowsOf(template: Template, visits: readonly Loading[], bares: readonly Loading[]): Row[] {
  const { name, isReading } = template;
  const middle = (value: (loading: Loading) => number, of = visits) => median(of.map(value));
  const weight = kilobytes(middle(({ blocking }) => blocking.bytes));
  const rows = [
    row(`${name} : poids pour lire`, weight, isReading ? 14 : null, 'ko', 2),
    row(
      `${name} : requêtes avant de lire`,
      middle(({ blocking }) => blocking.requests),
      isReading ? 1 : null,
      '',
    ),
    row(`${name} : scripts`, kilobytes(middle(({ script }) => script)), isReading ? 6 : null, 'ko', 2),
    row(`${name} : CLS`, Math.max(...visits.map(({ shift }) => Math.round(shift * 1000) / 1000)), 0, '', 3),
    row(
      `${name} : INP`,
      middle(({ interaction }) => interaction),
      200,
      'ms',
      0,
    ),
    row(`${name} : tout ce qui vient`, kilobytes(middle(({ all }) => all.bytes)), null, 'ko', 1),
  ];
  if (!isReading) return rows;
  const paint = middle(({ largestPaint }) => largestPaint);
  const barePaint = middle(({ largestPaint }) => largestPaint, bares);
  return [
    ...rows,
    row(`${name} : LCP (page nue : ${Math.round(barePaint)} ms)`, paint, barePaint * 1.1, 'ms', 0),
  ];
}

async function searchRows(browser: Browser, url: string, runs: number): Promise<Row[]> {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await searchOnce(browser, url, 'mécénat de compétences'));
  return [
    row('recherche : dernière touche → premier résultat', median(all.map(({ wait }) => wait)), 300, 'ms', 0),
    row('recherche : octets', kilobytes(median(all.map(({ bytes }) => bytes))), 110, 'ko', 1),
  ];
}
