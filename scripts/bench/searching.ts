import type { Browser } from 'playwright-core';
import { searchBytes } from '../bench-search/slow-phone.ts';
import { openPhone } from './phone.ts';

/** What a first search costs on the slow phone. */
export interface Searching {
  /** Milliseconds from the last key to the first result. */
  readonly wait: number;
  /** Bytes that serve searching alone: code, titles, index. */
  readonly bytes: number;
}

declare global {
  interface Window {
    benchKey: number;
    benchResult: number;
  }
}

/** Notes when a key was last pressed, and when a result first showed after it. */
function observe(): void {
  window.benchKey = 0;
  window.benchResult = 0;
  const list = document.querySelector('[data-search-results]');
  if (!list) throw new Error('The page of results has no list.');
  addEventListener(
    'keydown',
    () => {
      window.benchKey = performance.now();
      window.benchResult = 0;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (window.benchResult === 0 && list.firstElementChild) window.benchResult = performance.now();
  }).observe(list, { childList: true });
}

/** Types a query on the page of results, a key every tenth of a second as people do. */
export async function searchOnce(browser: Browser, url: string, query: string): Promise<Searching> {
  const { page, close } = await openPhone(browser);
  try {
    await page.goto(`${url}recherche/`, { waitUntil: 'networkidle' });
    await page.evaluate(observe);
    await page.locator('search-page input[type=search]').pressSequentially(query, { delay: 100 });
    await page.waitForFunction(() => window.benchResult > 0);
    const wait = await page.evaluate(() => window.benchResult - window.benchKey);
    await page.waitForLoadState('networkidle');
    return { wait, bytes: await searchBytes(page) };
  } finally {
    await close();
  }
}
