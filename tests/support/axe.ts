import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Axe itself, for pages that are given it before they load. */
export const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of WCAG 2.2 AA, and the good practices that axe adds to them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe made of a page; of the rules that passed, only their names. */
export type Outcome = Pick<axe.AxeResults, 'violations' | 'incomplete' | 'passes'>;

/**
 * Lets axe look at a page as it stands.
 * @param runOnly every rule of WCAG 2.2 AA and good practice unless said
 */
export async function examine(
  page: Page,
  runOnly: axe.RunOnly = { type: 'tag', values: tags },
): Promise<Outcome> {
  // An element whose id is « axe » answers to that name too.
  const present = await page.evaluate(() => typeof window.axe?.run === 'function');
  // Evaluated by the browser's own tools, as a script tag would be refused by the page's security policy.
  if (!present) await page.evaluate(await axeSource);
  return page.evaluate(async (only) => {
    // The same picture in other sizes, which nobody meets on this screen: taken out, then put back where it was.
    const taken = [...document.querySelectorAll('svg.chart')]
      .filter((picture) => !picture.checkVisibility())
      .map((picture) => {
        const place = document.createComment('');
        picture.replaceWith(place);
        return { picture, place };
      });
    const { violations, incomplete, passes } = await window.axe.run(document, {
      runOnly: only,
      resultTypes: ['violations', 'incomplete'],
      preload: false,
    });
    for (const { picture, place } of taken) place.replaceWith(picture);
    return { violations, incomplete, passes: passes.map((rule) => ({ ...rule, nodes: [] })) };
  }, runOnly);
}

/** A complaint of axe as lines to read: the rule, then its first places. */
export function describeViolation({ id, impact, help, nodes }: axe.Result): string {
  const places = nodes.slice(0, 5).map(({ target, failureSummary }) => {
    const summary = (failureSummary ?? '').split('\n').slice(1).join(' ').replaceAll(/\s+/g, ' ').trim();
    return `\n    ${target.join(' ')} — ${summary}`;
  });
  const others = nodes.length > places.length ? `\n    and ${nodes.length - places.length} more` : '';
  return `${id} (${impact}): ${help}${places.join('')}${others}`;
}

/**
 * What axe finds wrong on a page: one entry per rule with its first places, none when all is well.
 * @param rule only this one. Example: `color-contrast`, the only one that a change of theme can break
 */
export async function violations(page: Page, rule?: string): Promise<readonly string[]> {
  const found = await examine(page, rule ? { type: 'rule', values: [rule] } : undefined);
  return found.violations.map(describeViolation);
}
