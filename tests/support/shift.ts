import type { Page } from 'playwright-core';

/** Not in TypeScript's own types yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** How much of a page's content has moved by itself since it was opened; 0 is what a reader wants. */
export const contentShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        const isContent = ({ node }: { node: Node | null }) =>
          !!(node instanceof Element ? node : node?.parentElement)?.closest('main');
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[])
            if (entry.sources.some(isContent)) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
      }),
  );
