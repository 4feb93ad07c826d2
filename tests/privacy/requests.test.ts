import { describe, expect, inject, it } from 'vitest';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/** Every address that visits to one page of each template ask for. */
async function requestsOf(
  path: string,
): Promise<{ urls: readonly string[]; cookies: number; sent: readonly string[] }> {
  const page = await open(path, { serviceWorker: true });
  const context = page.context();
  const urls: string[] = [];
  const sent: string[] = [];
  context.on('request', (request) => {
    urls.push(request.url());
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    const headers = request.headers();
    if (headers.cookie) sent.push(`cookie to ${request.url()}`);
  });
  await page.reload({ waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  await page.waitForLoadState('networkidle');
  const { length: cookies } = await context.cookies();
  return { urls, cookies, sent };
}

describe('A visit', () => {
  it.each(representatives(inject('siteFolder')))(
    'asks nothing of anybody else, sends nothing and leaves no cookie: $path',
    async ({ path }) => {
      const { urls, cookies, sent } = await requestsOf(path);
      const { origin } = new URL(inject('siteUrl'));
      const outside = urls.filter((url) => /^(?:https?|wss?):/.test(url) && new URL(url).origin !== origin);
      expect(urls.length).toBeGreaterThan(0);
      expect(outside).toEqual([]);
      expect(sent).toEqual([]);
      expect(cookies).toBe(0);
    },
  );

  it('keeps to the browser what is searched', async () => {
    const page = await open('/recherche/');
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.locator('search-page input[type=search]').fill('zébulon');
    await page.locator('search-page[data-search-state=done]').waitFor();
    expect(asked.filter((url) => url.includes('zébulon') || url.includes('zebulon'))).toEqual([]);
  });
});
