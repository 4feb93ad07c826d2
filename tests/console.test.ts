import { describe, expect, inject, it } from 'vitest';
import { representatives } from './support/pages.ts';
import { open } from './support/site.ts';

describe('Every page', () => {
  // `open` fails the test on any error or warning, missing file, third-party request or cookie.
  it.each(representatives(inject('siteFolder')))('loads without a complaint: $path', async ({ path }) => {
    const page = await open(path);
    await page.waitForLoadState('networkidle');
  });
});

describe('An address that leads nowhere', () => {
  it('gets a whole page that says so, wherever it is', async () => {
    const page = await open('/nulle/part/', { expected: [/404.*\/nulle\/part\//] });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
  });
});
