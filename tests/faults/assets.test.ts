import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { open } from '../support/site.ts';

/** What the browser itself says of a file that does not come; anything else, an uncaught error first, fails the test. */
const refused = [/^failed request: .*ERR_FAILED/, /^console error: Failed to load resource/];

/** Opens a page of which one kind of file never comes. */
async function openWithout(path: string, files: RegExp): Promise<Page> {
  const page = await open('/404.html', {
    expected: [...refused, /Failed to fetch dynamically imported module/],
  });
  await page.route(files, (route) => route.abort('failed'));
  await page.goto(inject('siteUrl') + path.slice(1), { waitUntil: 'load' });
  return page;
}

async function isReadable(page: Page): Promise<void> {
  expect(await page.locator('main h1').isVisible()).toBe(true);
  const shown = await page.locator('main :is(p, li, td):visible').allTextContents();
  expect(shown.join('').length).toBeGreaterThan(300);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
}

const pages = [
  '/',
  '/propositions/12/',
  '/recit/naissance/',
  '/chiffres/laureats-10-ans/',
  '/propositions/',
  '/laureats/',
];

describe('A page whose scripts do not come', () => {
  it.each(pages)('is read all the same: %s', async (path) => {
    await isReadable(await openWithout(path, /\.js$/));
  });
});

describe('A page whose face does not come', () => {
  it.each(pages)('is read in the system’s own: %s', async (path) => {
    await isReadable(await openWithout(path, /\.woff2$/));
  });
});

describe('A page whose pictures do not come', () => {
  it.each(pages)('is read all the same: %s', async (path) => {
    await isReadable(await openWithout(path, /\.(?:png|svg|jpg|avif|webp)$/));
  });
});

describe('A search of which a part does not come', () => {
  const search = async (page: Page) => {
    await page.locator('search-page input[type=search]').fill('mécénat');
    await page.locator('search-page input[type=search]').press('Enter');
    await page.locator('search-page:is([data-search-state=done], [data-search-state=error])').waitFor();
  };

  it.each([
    ['the WebAssembly', /wasm\.[^/]*\.pagefind$/],
    ['a piece of the index', /\.pf_index$/],
    ['the index’s own list', /\.pf_meta$/],
    ['the extracts', /\.pf_fragment$/],
  ])('still gives titles without %s', async (_, files) => {
    const page = await openWithout('/recherche/', files);
    await search(page);
    expect(await page.locator('[data-search-results] > li').count()).toBeGreaterThan(0);
  });

  it('says so, and where else to look, without its titles', async () => {
    const page = await openWithout('/recherche/', /\/recherche\/[^/]+\.json$/);
    await search(page);
    expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('error');
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  });
});

describe('A browser that forbids storage', () => {
  it.each([...pages, '/selection/', '/recherche/'])('opens every page without an error: %s', async (path) => {
    const page = await open('/404.html');
    await page.addInitScript(() => {
      const denied = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get: denied, configurable: true });
      }
    });
    await page.goto(inject('siteUrl') + path.slice(1), { waitUntil: 'load' });
    expect(await page.locator('main h1').isVisible()).toBe(true);
  });
});

describe('A clock that is wrong', () => {
  it.each(['2001-01-01T00:00:00Z', '2099-12-31T23:59:59Z'])(
    'changes nothing to what is read: %s',
    async (time) => {
      const page = await open('/404.html');
      await page.clock.setFixedTime(new Date(time));
      await page.goto(`${inject('siteUrl')}propositions/12/`, { waitUntil: 'load' });
      await isReadable(page);
    },
  );
});
