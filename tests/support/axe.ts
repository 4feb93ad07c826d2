import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA, and the good practices that axe adds to them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong on a page: one entry per rule with its first places, none when all is well.
 * @param rule only this one. Example: `color-contrast`, the only one that a change of theme can break
 */
export async function violations(page: Page, rule?: string): Promise<readonly string[]> {
  const present = await page.evaluate(() => 'axe' in window);
  // Evaluated by the browser's own tools, as a script tag would be refused by the page's security policy.
  if (!present) await page.evaluate(await source);
  const runOnly: axe.RunOnly = rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: tags };
  const results: axe.AxeResults = await page.evaluate((only) => {
    // The same picture in other sizes, which nobody meets on this screen.
    for (const picture of document.querySelectorAll('svg.chart')) {
      if (!picture.checkVisibility()) picture.remove();
    }
    return window.axe.run(document, { runOnly: only, resultTypes: ['violations'], preload: false });
  }, runOnly);
  return results.violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, failureSummary }) => {
      const summary = (failureSummary ?? '').split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').trim();
      return `\n    ${target.join(' ')} — ${summary}`;
    });
    const others = nodes.length > places.length ? `\n    and ${nodes.length - places.length} more` : '';
    return `${id} (${impact}): ${help}${places.join('')}${others}`;
  });
}
