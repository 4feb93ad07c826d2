import type { Browser, Page } from 'playwright-core';
import { openPhone } from '../bench/phone.ts';
import { median } from '../bench/row.ts';

/** What an instant search costs on a slow phone: the middle of several runs. */
export interface PhoneFigure {
  query: string;
  /** Bytes that serve searching, as the network carries them, headers apart, from the first sign of intent. */
  bytes: number;
  /** Milliseconds from the last key to the first result for the whole query. */
  first: number;
  /** Milliseconds of the slowest key, until the browser has painted what it did. */
  key: number;
}

/** Milliseconds between two keys: someone who types fast with two thumbs. */
const betweenKeys = 120;

/**
 * The files of a page that does nothing but show a row at each key: what it takes is the phone's and the machine's own
 * doing, on a busy day too.
 */
export const bareFiles = {
  'index.html': `<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Nu</title>
<header><input type="search"></header>
<dialog data-search-state="done"><input type="search"><ol class="results"></ol></dialog>
<script src="bare.js"></script>`,
  'bare.js': `const dialog = document.querySelector('dialog');
const field = dialog.querySelector('input');
document.querySelector('header input').onclick = () => { dialog.showModal(); field.focus(); };
field.oninput = () => {
  const row = document.createElement('li');
  row.textContent = field.value;
  dialog.querySelector('ol').replaceChildren(row);
  dialog.querySelector('ol').dataset.query = field.value;
};`,
};

/** Types a query several times, each on a phone that has only the page, and gives the middle of what it costs. */
export async function searchOnPhone(
  browser: Browser,
  address: string,
  query: string,
  runs: number,
): Promise<PhoneFigure> {
  const all: PhoneFigure[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await searchOnce(browser, address, query));
  const middle = (of: (figure: PhoneFigure) => number): number => median(all.map(of));
  return {
    query,
    bytes: middle(({ bytes }) => bytes),
    first: middle(({ first }) => first),
    key: middle(({ key }) => key),
  };
}

async function searchOnce(browser: Browser, address: string, query: string): Promise<PhoneFigure> {
  const { page, close } = await openPhone(browser);
  try {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(watch, query);
    await page.tap('header input[type=search]');
    await page.locator('dialog[open]').waitFor();
    await page.locator('dialog input[type=search]').pressSequentially(query, { delay: betweenKeys });
    await page.locator('dialog[data-search-state=done]').waitFor();
    await page.waitForLoadState('networkidle');
    const { first, key } = await page.evaluate(watched);
    return { query, first, key, bytes: await searchBytes(page) };
  } finally {
    await close();
  }
}

/** Bytes of the files that serve searching alone, as the network carries them, headers apart. */
export function searchBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/(?:pagefind|recherche)\/./.test(new URL(name).pathname))
      .reduce((sum, file) => sum + (file instanceof PerformanceResourceTiming ? file.encodedBodySize : 0), 0),
  );
}

interface Watched {
  searchWatch?: { first: number; key: number };
}

/** In the page: notes the slowest key, and how long after the last one the first result for it shows. */
function watch(query: string): void {
  const noted = { first: 0, key: 0 };
  const page: Window & Watched = window;
  page.searchWatch = noted;
  let last = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId) noted.key = Math.max(noted.key, entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  // Before the search itself hears of the key.
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.value === query) last = performance.now();
    },
    true,
  );
  new MutationObserver(() => {
    const list = document.querySelector<HTMLElement>('dialog .results');
    if (last > 0 && list?.dataset.query === query) noted.first ||= performance.now() - last;
  }).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-query'] });
}

/** In the page: what was noted. */
function watched(): { first: number; key: number } {
  const page: Window & Watched = window;
  if (!page.searchWatch) throw new Error('Nothing was watched.');
  return page.searchWatch;
}

/** The budgets of design §9; times are those that a page which does next to nothing does not take. */
export const budget = { first: 300, bytes: 110_000, key: 200 };

/** What exceeds its budget, in words; empty when all is well. */
export function overBudget(figures: readonly PhoneFigure[], bare: PhoneFigure): string[] {
  return figures.flatMap(({ query, bytes, first, key }) => [
    ...(bytes > budget.bytes ? [`« ${query} » : ${kilobytes(bytes)}`] : []),
    ...(first - bare.first > budget.first ? [`« ${query} » : premier résultat`] : []),
    ...(key - bare.key > budget.key ? [`« ${query} » : touche la plus lente`] : []),
  ]);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} ko`;
}

/** A table of what the searches cost, beside the page that does next to nothing. */
export function phoneSummary(figures: readonly PhoneFigure[], bare: PhoneFigure): string {
  const line = (name: string, first: string, key: string, bytes: string): string =>
    `${name.padEnd(28)}${first.padStart(18)}${key.padStart(26)}${bytes.padStart(16)}`;
  const time = (value: number, least: number, most: number): string =>
    `${Math.round(value)} ms${value - least > most ? ' (trop)' : ''}`;
  return [
    line('sur un téléphone lent', 'premier résultat', 'touche la plus lente', 'octets'),
    line('budget, page nue en sus', `${budget.first} ms`, `${budget.key} ms`, kilobytes(budget.bytes)),
    line('page nue', `${Math.round(bare.first)} ms`, `${Math.round(bare.key)} ms`, '–'),
    ...figures.map(({ query, first, key, bytes }) =>
      line(
        query,
        time(first, bare.first, budget.first),
        time(key, bare.key, budget.key),
        kilobytes(bytes) + (bytes > budget.bytes ? ' (trop)' : ''),
      ),
    ),
  ].join('\n');
}
