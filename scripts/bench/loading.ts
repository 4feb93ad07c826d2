import type { Browser } from 'playwright-core';
import { openPhone } from './phone.ts';

/** What one visit to a page costs. Times are milliseconds, sizes are bytes as the network carried them. */
export interface Loading {
  readonly largestPaint: number;
  readonly shift: number;
  /** The longest of a few touches, from the finger to the next picture. */
  readonly interaction: number;
  readonly html: number;
  /** Files without which the browser shows nothing, the page itself included. */
  readonly blocking: { readonly bytes: number; readonly requests: number };
  readonly script: number;
  readonly all: { readonly bytes: number; readonly requests: number };
}

declare global {
  interface Window {
    benchPaint: number;
    benchShift: number;
    benchInteraction: number;
  }
}

function observe(): void {
  window.benchPaint = 0;
  window.benchShift = 0;
  window.benchInteraction = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.benchPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
        window.benchShift += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('interactionId' in entry && entry.interactionId)
        window.benchInteraction = Math.max(window.benchInteraction, entry.duration);
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** Visits a page on the slow phone: loads it, goes to its end and back, touches what opens. */
export async function visit(browser: Browser, url: string): Promise<Loading> {
  const { page, close } = await openPhone(browser);
  try {
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'networkidle' });
    // On a busy machine the browser tells it late.
    await page.waitForFunction(() => window.benchPaint > 0);
    const largestPaint = await page.evaluate(() => window.benchPaint);
    const sizes = await page.evaluate(() => {
      const [own] = performance.getEntriesByType('navigation');
      const html = own instanceof PerformanceNavigationTiming ? own.encodedBodySize : 0;
      const files = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming);
      const blocking = files.filter(
        (file) => 'renderBlockingStatus' in file && file.renderBlockingStatus === 'blocking',
      );
      const sum = (list: typeof files) => list.reduce((total, file) => total + file.encodedBodySize, 0);
      return {
        html,
        blocking: { bytes: html + sum(blocking), requests: 1 + blocking.length },
        script: sum(files.filter(({ name }) => /\.m?js(?:\?|$)/.test(name))),
        all: { bytes: html + sum(files), requests: 1 + files.length },
      };
    });
    await page.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await frame();
      }
      scrollTo(0, 0);
      await frame();
    });
    for (const summary of (await page.locator('main summary:visible').all()).slice(0, 3)) {
      await summary.tap({ timeout: 5000 }).catch(() => undefined);
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    const after = await page.evaluate(() => ({
      shift: window.benchShift,
      interaction: window.benchInteraction,
    }));
    return { largestPaint, ...sizes, ...after };
  } finally {
    await close();
  }
}
