import type { Browser, CDPSession } from 'playwright-core';

/** What an instant search costs on a slow phone. */
export interface PhoneFigure {
  query: string;
  /** Bytes received for search, headers included, from the first sign of intent. */
  bytes: number;
  /** Milliseconds from the last key to the first result for the whole query. */
  first: number;
  /** Milliseconds of the longest task of the page while it was typed: what INP is made of. */
  longest: number;
}

/** The phone and the network of the budgets: 150 ms there and back, 1.6 Mbit/s down, a processor four times slower. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const slowdown = 4;
/** Milliseconds between two keys: someone who types fast with two thumbs. */
const betweenKeys = 120;

const ofSearch = /\/(?:recherche|pagefind)\//;

/** Types a query in the header of a page, on a phone that has only that page, and measures what it costs. */
export async function searchOnPhone(browser: Browser, url: string, query: string): Promise<PhoneFigure> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const received = await countBytes(session);
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(`${url}propositions/12/`, { waitUntil: 'load' });
    await page.evaluate(watch, query);
    await page.tap('header input[type=search]');
    await page.locator('dialog[open]').waitFor();
    await page.locator('dialog input[type=search]').pressSequentially(query, { delay: betweenKeys });
    const { first, longest } = await page.evaluate(answered);
    return { query, bytes: received(), first, longest };
  } finally {
    await context.close();
  }
}

async function countBytes(session: CDPSession): Promise<() => number> {
  const searching = new Set<string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (ofSearch.test(request.url)) searching.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (searching.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

interface Watched {
  searchWatch?: Promise<{ first: number; longest: number }>;
}

/** In the page: waits for the last key of the query, then for results and, when the texts are asked, for them too. */
function watch(query: string): void {
  const watched: Window & Watched = window;
  watched.searchWatch = new Promise((resolve) => {
    let last = 0;
    let first = 0;
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const onInput = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.value === query) last = performance.now();
    };
    // Before the search itself hears of the key.
    addEventListener('input', onInput, true);
    new MutationObserver(() => {
      const list = document.querySelector('dialog .results');
      if (last === 0 || !list?.firstElementChild) return;
      first ||= performance.now() - last;
      // The count is said when nothing more is to come.
      if (document.querySelector('dialog [role=status]')?.textContent) resolve({ first, longest });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** In the page: what was measured. */
function answered(): Promise<{ first: number; longest: number }> {
  const watched: Window & Watched = window;
  return watched.searchWatch ?? Promise.reject(new Error('Nothing was watched.'));
}

/** The budget of design §9, and what was measured beside it; each figure that exceeds it is marked. */
export const budget = { first: 300, bytes: 110_000, longest: 200 };

/** Whether every figure is within the budget. */
export function isWithinBudget(figures: readonly PhoneFigure[]): boolean {
  return figures.every(
    ({ bytes, first, longest }) =>
      bytes <= budget.bytes && first <= budget.first && longest <= budget.longest,
  );
}

/** A table of what the searches cost. */
export function phoneSummary(figures: readonly PhoneFigure[]): string {
  const cell = (value: number, most: number, unit: string): string =>
    `${Math.round(value)} ${unit}${value > most ? ' (trop)' : ''}`.padStart(18);
  return [
    `${'sur un téléphone lent'.padEnd(28)}${'1er résultat'.padStart(18)}${'octets'.padStart(18)}${'tâche la plus longue'.padStart(22)}`,
    `${'budget'.padEnd(28)}${`${budget.first} ms`.padStart(18)}${`${budget.bytes / 1000} ko`.padStart(18)}${`${budget.longest} ms`.padStart(22)}`,
    ...figures.map(
      ({ query, first, bytes, longest }) =>
        `${query.padEnd(28)}${cell(first, budget.first, 'ms')}${cell(bytes / 1000, budget.bytes / 1000, 'ko')}    ${cell(longest, budget.longest, 'ms')}`,
    ),
  ].join('\n');
}
