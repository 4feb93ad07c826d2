import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { open } from '../support/site.ts';

/** Long enough for a busy machine. */
const soon = { timeout: 15_000 };
const done = 'search-page[data-search-state=done]';
const rows = '[data-search-results] > li';

async function results(query: string, more = ''): Promise<Page> {
  const page = await open(`/recherche/?q=${encodeURIComponent(query)}${more}`);
  await page.locator(done).waitFor();
  return page;
}

const first = (page: Page): Promise<string | null> => page.locator(`${rows} a`).first().getAttribute('href');

describe('The page of results', () => {
  it('honours its contract', async () => {
    const page = await results('commande publique');
    const count = await page.locator('[data-search-count]').textContent();
    expect(count).toMatch(/^\d+ résultats$/);
    expect(await page.locator(rows).count()).toBe(Math.min(20, Number.parseInt(count ?? '', 10)));
    expect(await page.locator('ol[data-search-results]').count()).toBe(1);
    expect(await page.locator(`${rows} .title a[href]`).count()).toBe(await page.locator(rows).count());
    expect(await first(page)).toBe('/glossaire/#commande-publique');
  });

  it('is idle without a query, and offers everything', async () => {
    const page = await open('/recherche/');
    expect(await page.locator('search-page').getAttribute('data-search-state')).toBe('idle');
    expect(await page.locator('.indexes a[href="/propositions/12/"]').isVisible()).toBe(true);
    expect(await page.locator('.indexes a[href^="/laureats/"]').count()).toBeGreaterThan(150);
  });

  it('keeps its filters in the address, with their counts', async () => {
    const page = await results('association');
    const label = page.locator('label', { has: page.locator('input[name=type][value=proposition]') });
    const count = Number(await label.locator('.count').textContent());
    await label.click();
    await page.waitForURL('**/recherche/?q=association&type=proposition');
    expect(await page.locator('[data-search-count]').textContent()).toContain(`${count} résultats sur `);
    expect(await page.locator(`${rows}:not([data-type=proposition])`).count()).toBe(0);
    await page.reload();
    await page.locator(done).waitFor();
    expect(await page.locator('input[name=type][value=proposition]').isChecked()).toBe(true);
    expect(await page.locator(`${rows}:not([data-type=proposition])`).count()).toBe(0);
  });

  it('sorts by number and by year', async () => {
    const page = await results('association', '&type=proposition');
    await page.locator('select[name=tri]').selectOption('numero');
    await page.waitForURL('**&tri=numero');
    const numbers = (await page.locator(`${rows} > b`).allTextContents()).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it('follows typing, and the back button', async () => {
    const page = await results('mécénat');
    await page.locator(`${rows} .title a`).first().click();
    await page.waitForURL('**/glossaire/#mecenat');
    await page.goBack();
    await page.locator(done).waitFor();
    expect(await page.locator('search-page input[type=search]').inputValue()).toBe('mécénat');
    await page.locator('search-page input[type=search]').fill('ESUS');
    await page.waitForURL('**/recherche/?q=ESUS');
    await expect.poll(() => first(page), soon).toBe('/glossaire/#esus');
  });

  it('leads to the very passage, marked', async () => {
    const page = await results('"clause de continuité"');
    await page.locator(`${rows} .excerpt a[href="/propositions/11/#mesure-4"]`).click();
    await page.waitForURL('**/propositions/11/#mesure-4');
    const passage = page.locator('#mesure-4');
    await passage.locator('mark').first().waitFor();
    // The page glides there.
    await expect
      .poll(() => passage.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });

  it('marks once: an address shared afterwards is clean, and a reload shows the page as it is', async () => {
    const page = await results('délai de paiement');
    await page.locator(`${rows} .title a`).first().click();
    await page.waitForURL('**/propositions/6/');
    await page.locator('main mark').first().waitFor();
    await page.reload();
    expect(await page.locator('main mark').count()).toBe(0);
  });

  it('corrects a mistake and shows the results of the correction', async () => {
    const page = await results('subevntion');
    expect(await page.locator('[data-search-suggestion]').textContent()).toBe('subvention');
    expect(await first(page)).toBe('/glossaire/#subvention');
    await page.locator('[data-search-suggestion]').click();
    await page.waitForURL('**/recherche/?q=subvention');
  });

  it('helps when there is nothing', async () => {
    const page = await results('apricot');
    expect(await page.locator(rows).count()).toBe(0);
    expect(await page.locator('[data-search-count]').textContent()).toBe('Aucun résultat');
    expect(await page.locator('[data-search-help]').textContent()).toContain('apricot');
    expect(await page.locator('.indexes a[href="/propositions/12/"]').isVisible()).toBe(true);
  });

  it.each(['😀😀', 'x', 'le la les', '<script>alert(1)</script>', '"'.repeat(50), 'a'.repeat(10_000)])(
    'answers anything sensibly: %#',
    async (query) => {
      const page = await open('/recherche/');
      await page.locator('search-page input[type=search]').fill(query);
      await page.locator('search-page input[type=search]').press('Enter');
      await page.locator(done).waitFor();
      expect(await page.locator('[data-search-count]').textContent()).toMatch(/résultat/);
    },
  );

  it('says so when search cannot load, and offers the indexes', async () => {
    const page = await open('/recherche/', {
      expected: [/entrees\.json/, /Failed to load resource/],
    });
    await page.route('**/recherche/entrees.json', (route) => route.abort());
    await page.goto(new URL('?q=commande', page.url()).href);
    await page.locator('search-page[data-search-state=error]').waitFor();
    expect(await page.locator('[data-search-help]').textContent()).toContain('n’a pas pu se charger');
    expect(await page.locator('.indexes a[href="/propositions/12/"]').isVisible()).toBe(true);
  });

  it('still finds titles and names when the full text cannot load', async () => {
    const page = await open('/recherche/', { expected: [/wasm/, /Failed to load resource/] });
    await page.route('**/pagefind/wasm*', (route) => route.abort());
    await page.goto(new URL('?q=commande publique', page.url()).href);
    await expect.poll(() => page.locator(rows).count(), soon).toBeGreaterThan(0);
    expect(await first(page)).toBe('/glossaire/#commande-publique');
    await expect.poll(() => page.locator('[data-search-help]').textContent(), soon).toContain('titres');
  });

  it('has no accessibility fault that a machine can find, with results and without', async () => {
    for (const query of ['commande publique', 'apricot', 'comande publik']) {
      expect(await violations(await results(query)), query).toEqual([]);
    }
  });
});

describe('Without JavaScript', () => {
  it('the box of any page leads to the indexes of everything', async () => {
    const page = await open('/propositions/12/', { javaScript: false });
    await page.locator('header input[type=search]').fill('vrac');
    await page.locator('header input[type=search]').press('Enter');
    await page.waitForURL('**/recherche/?q=vrac');
    expect(await page.locator('.indexes a[href="/laureats/vrac/"]').isVisible()).toBe(true);
    expect(await page.locator('.indexes a[href="/propositions/67/"]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-filters]').isVisible()).toBe(false);
  });
});

describe('The browser’s own search', () => {
  it('is described to it', async () => {
    const page = await open('/');
    const href = await page.locator('link[rel=search]').getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(await answer.text()).toMatch(
      /<Url type="text\/html" template="[^"]+\/recherche\/\?q=\{searchTerms\}"/,
    );
  });
});
