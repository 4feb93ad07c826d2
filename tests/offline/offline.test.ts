import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { builtPages } from '../support/pages.ts';
import { open } from '../support/site.ts';
import { type Edition, serveEdition } from './edition.ts';

const noNetwork = [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /Failed to load resource/, /Failed to fetch/];

async function edition(...kept: string[]): Promise<Edition> {
  const site = await serveEdition(inject('siteFolder'), ['hors-connexion/', 'methode/', ...kept]);
  onTestFinished(() => site.close());
  return site;
}

/** Waits until the service worker answers for the page's site and has put by what the page brought. */
async function worker(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(
    async () => (await caches.match(location.href, { ignoreSearch: true })) !== undefined,
  );
}

const state = (page: Page, name: string) =>
  page.locator(`offline-book[data-state=${name}]`).waitFor({ timeout: 200_000 });

describe('A page already read', () => {
  it('opens without a network, and its parts with it', async () => {
    const site = await edition();
    const page = await open('/propositions/12/', { serviceWorker: true, at: site.url, expected: noNetwork });
    await worker(page);
    await page.goto(`${site.url}methode/`);
    await page.context().setOffline(true);
    await page.goto(`${site.url}propositions/12/`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.goto(`${site.url}methode/?vue=1`);
    expect(await page.locator('h1').textContent()).toContain('thode');
  });

  it('comes from the network as soon as there is one, however old the copy', async () => {
    const site = await edition();
    const page = await open('/methode/', { serviceWorker: true, at: site.url, expected: noNetwork });
    await worker(page);
    site.publish('methode', (html) => html.replace(/(<h1[^>]*>)[^<]*/, '$1Nouvelle méthode'));
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Nouvelle méthode');
  });

  it('says where the reader is when the page was never read', async () => {
    const site = await edition();
    const page = await open('/methode/', { serviceWorker: true, at: site.url, expected: noNetwork });
    await worker(page);
    await page.context().setOffline(true);
    await page.goto(`${site.url}glossaire/`);
    expect(await page.locator('h1').textContent()).toBe('Lire hors connexion');
  });
});

/** The files that the build lists, for the whole book. */
function listed(): readonly string[] {
  const list: { files: readonly (readonly [path: string, digest: string])[] } = JSON.parse(
    readFileSync(join(inject('siteFolder'), 'hors-connexion/liste.json'), 'utf8'),
  );
  return list.files.map(([path]) => path);
}

describe('The whole book', () => {
  it('is every reading page and what search needs, all of them there', () => {
    const files = new Set(listed());
    const pages = builtPages(inject('siteFolder')).map(({ path }) => path.slice(1));
    const missing = pages.filter(
      (path) => !path.endsWith('.html') && !/^integrer\//.test(path) && !files.has(path),
    );
    // Pages at old addresses only lead on: they need a network no more than the pages they lead to.
    expect(missing).toEqual([]);
    const absent = [...files].filter(
      (path) => !existsSync(join(inject('siteFolder'), path.replace(/(^|\/)$/, '$1index.html'))),
    );
    expect(absent).toEqual([]);
  });

  it('says its weight, comes along with its search, and can be put back', async () => {
    // Of some nine hundred pages, three; of the texts found, their titles.
    const pages = ['propositions/33/', 'chiffres/', 'graphiques/cout-facilite/', 'recherche/'];
    const files = listed().filter((path) => /\.\w+$/.test(path) && !/\.pf_(?:fragment|filter)$/.test(path));
    const site = await edition(...pages, ...files);
    const page = await open('/hors-connexion/', { serviceWorker: true, at: site.url, expected: noNetwork });
    expect(await page.locator('[data-offline-size]').textContent()).toMatch(/^environ \d+\sMo$/);
    await worker(page);
    await page.getByRole('button', { name: 'Emporter le livre' }).click();
    await state(page, 'stored');
    await page.context().setOffline(true);
    const root = site.url;
    for (const path of pages.slice(0, 3)) {
      await page.goto(root + path);
      expect(await page.locator('main h1').textContent(), path).not.toBe('Lire hors connexion');
    }
    await page.goto(`${root}recherche/?q=bénévolat`);
    await page.locator('[data-search-results] > li').first().waitFor();
    // Left at once, the page would drop the full text on its way, and Pagefind complain of it.
    await page.waitForLoadState('networkidle');
    await page.goto(`${root}hors-connexion/`);
    await page.getByRole('button', { name: 'Effacer le livre' }).click();
    await state(page, 'absent');
    expect(await page.evaluate(() => caches.has('livre-entier'))).toBe(false);
  }, 240_000);

  it('is brought up to date when a new edition is out', async () => {
    const site = await edition();
    const page = await open('/hors-connexion/', { serviceWorker: true, at: site.url, expected: noNetwork });
    await worker(page);
    await page.getByRole('button', { name: 'Emporter le livre' }).click();
    await state(page, 'stored');
    site.publish('methode', (html) => html.replace(/(<h1[^>]*>)[^<]*/, '$1Nouvelle méthode'));
    await page.reload();
    await state(page, 'outdated');
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await state(page, 'stored');
    await page.context().setOffline(true);
    await page.goto(`${site.url}methode/`);
    expect(await page.locator('h1').textContent()).toBe('Nouvelle méthode');
  });

  it('says that it has not come, and breaks nothing, when a file is missing', async () => {
    const site = await edition('nulle/part/');
    const page = await open('/hors-connexion/', {
      serviceWorker: true,
      at: site.url,
      expected: [...noNetwork, /404/],
    });
    await page.getByRole('button', { name: 'Emporter le livre' }).click();
    await state(page, 'failed');
    expect(await page.getByRole('button', { name: 'Reprendre' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Effacer ce qui est arrivé' }).click();
    await state(page, 'absent');
  });

  it('says that it has not come when storage is full', async () => {
    const site = await edition();
    const page = await open('/methode/', { serviceWorker: true, at: site.url });
    await page.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.goto(`${site.url}hors-connexion/`);
    await page.getByRole('button', { name: 'Emporter le livre' }).click();
    await state(page, 'failed');
  });
});

describe('A browser that keeps nothing', () => {
  it('says so instead of offering it', async () => {
    const page = await open('/methode/', { serviceWorker: true });
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'caches');
      Reflect.deleteProperty(Object.getPrototypeOf(globalThis), 'caches');
    });
    await page.goto(`${inject('siteUrl')}hors-connexion/`);
    await state(page, 'impossible');
    expect(await page.locator('offline-book a').isVisible()).toBe(true);
  });
});
