import { describe, expect, it } from 'vitest';
import { open } from './support/site.ts';

describe('An address that leads nowhere', () => {
  it('gets a whole page that says so, wherever it is', async () => {
    const page = await open('/nulle/part/', { expected: [/404.*\/nulle\/part\//] });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main a').count()).toBeGreaterThan(0);
  });
});
