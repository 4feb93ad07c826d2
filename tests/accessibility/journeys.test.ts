import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, type Visit } from '../support/site.ts';

/** Presses Tab until an element has the focus, as who has no pointer does; fails when it is never reached. */
async function reach(page: Page, element: Locator, most = 250): Promise<void> {
  const target = await element.elementHandle();
  for (let presses = 0; presses < most; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement === wanted, target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${element} in ${most} presses.`);
}

async function follow(page: Page, link: Locator, address: string): Promise<void> {
  await reach(page, link);
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
}

/** On a slow machine a page may warn that what it preloads comes late. */
const expected = [/preloaded using link preload/];
/** The ways to read that a site may break without knowing. */
const ways: readonly (readonly [name: string, visit: Visit])[] = [
  ['at 320 pixels, or 400 % of a usual window', { width: 320, height: 568, expected }],
  [
    'with reduced motion and the colours of the system',
    { reducedMotion: true, forcedColors: true, expected },
  ],
];

describe.each(ways)('By keyboard alone, %s', (_, visit) => {
  it('a citizen reads a proposal, sees who does it already, and goes to the next one', async () => {
    const page = await open('/propositions/12/', visit);
    await follow(page, page.locator('main a[href^="/laureats/"]').first(), '**/laureats/**');
    await page.goBack();
    await page.waitForURL('**/propositions/12/**');
    await follow(page, page.locator('main a[href="/propositions/13/"]').first(), '**/propositions/13/');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('a journalist finds a figure and copies the sentence with its source', async () => {
    const page = await open('/', visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reach(page, page.locator('header input[type=search]'));
    await page.keyboard.type('10,6 millions');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche/?q=*');
    await page.locator('[data-search-state="done"]').waitFor();
    const result = page
      .locator('[data-search-results] a[href*="/chiffres/personnes-touchees-2023/"]')
      .first();
    await follow(page, result, '**/chiffres/personnes-touchees-2023/**');
    await reach(page, page.getByRole('button', { name: 'Copier la phrase et sa source' }));
    await page.keyboard.press('Enter');
    await page.getByText('Copié', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '/chiffres/personnes-touchees-2023/',
    );
  });

  it('a journalist takes the data of a chart', async () => {
    const page = await open('/graphiques/cout-facilite/', visit);
    const file = page.getByRole('link', { name: /^CSV/ }).first();
    await reach(page, file);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  it('an official keeps the cheap and easy proposals, selects them and sends one link', async () => {
    const page = await open('/propositions/', visit);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // On a narrow screen the filters are folded, and unfold by keyboard.
    const summary = page.locator('.explorer-form details.all > summary');
    if (await summary.isVisible()) {
      await reach(page, summary);
      if (!(await page.locator('.explorer-form details.all').evaluate((box: HTMLDetailsElement) => box.open)))
        await page.keyboard.press('Enter');
    }
    for (const [name, value] of [
      ['cout', 'nul'],
      ['facilite', 'facile'],
    ]) {
      await reach(page, page.locator(`[name="${name}"][value="${value}"]`));
      await page.keyboard.press('Space');
    }
    expect(new URL(page.url()).search).toBe('?cout=nul&facilite=facile');
    const count = Number(await page.locator('[data-count]').textContent());
    await reach(page, page.locator('[data-select-all]'));
    await page.keyboard.press('Enter');
    await page
      .locator('[data-said]')
      .filter({ hasText: `${count} propositions` })
      .waitFor();
    await page.goto(new URL('/selection/', page.url()).href);
    await page.locator('selection-page.ready.some').waitFor();
    expect(await page.locator('[data-list] > li:not([hidden])').count()).toBe(count);
    await reach(page, page.getByRole('button', { name: 'Copier le lien' }), 600);
    await page.keyboard.press('Enter');
    await page.locator('.said').filter({ hasText: 'Lien copié' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/selection\/\?p=\d+(,\d+)*/);
  });
});
