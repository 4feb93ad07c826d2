import { describe, expect, inject, it } from 'vitest';
import { representatives } from './support/pages.ts';
import { open } from './support/site.ts';

describe('Without JavaScript', () => {
  it.each(representatives(inject('siteFolder')))('can be read: $path', async ({ path }) => {
    const page = await open(path, { width: 390, javaScript: false });
    expect(await page.locator('h1').allInnerTexts()).toEqual([expect.stringMatching(/\S/)]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts.
    expect((await page.locator('main').innerText()).trim().length).toBeGreaterThan(100);
  });

  it('leads from the home page to a proposal and on to the next one', async () => {
    const page = await open('/', { width: 390, javaScript: false });
    await page.locator('main a[href$="/propositions/12/"]').first().click();
    await page.waitForURL('**/propositions/12/');
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.locator('main a[href$="/propositions/13/"]').first().click();
    await page.waitForURL('**/propositions/13/');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
