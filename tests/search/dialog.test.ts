import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../support/site.ts';

/** Every address that a page asks for from now on. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

/** Long enough for a busy machine. */
const soon = { timeout: 15_000 };
const field = 'dialog input[type=search]';
const links = 'dialog .results .title a';

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator(field).waitFor();
  await page.locator(field).pressSequentially(text);
}

describe('The instant search', () => {
  it('loads nothing until someone comes near it', async () => {
    const page = await open('/propositions/12/');
    const asked = requests(page);
    await page.mouse.wheel(0, 2000);
    await page.keyboard.press('End');
    expect(asked.filter((path) => /recherche|pagefind/.test(path))).toEqual([]);
  });

  it.each([
    ['the pointer', async (page: Page) => page.locator('header search-box').hover()],
    ['the keyboard', async (page: Page) => page.locator('header input[type=search]').focus()],
    ['its shortcut', async (page: Page) => page.keyboard.press('/')],
  ])('gets all that a first search needs, no more, when %s comes near', async (_, approach) => {
    const page = await open('/propositions/12/');
    const asked = requests(page);
    await approach(page);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /recherche|pagefind/.test(path)).sort()).toEqual([
      expect.stringMatching(/^\/pagefind\/pagefind\..+\.pf_meta$/),
      '/pagefind/wasm.fr.pagefind',
      '/recherche/code/dialog.js',
      '/recherche/entrees.json',
    ]);
  });

  it('says that only titles were searched when WebAssembly does not come', async () => {
    const page = await open('/', { expected: [/wasm/, /Failed to load resource/] });
    await page.route('**/pagefind/wasm*', (route) => route.abort());
    // Found in texts more than in titles.
    await type(page, 'dérogation');
    const help = page.locator('dialog .help');
    await expect.poll(() => help.textContent(), soon).toContain('seuls les titres');
    expect(await page.locator(links).count()).toBeGreaterThan(0);
  });

  it('opens with a slash or Ctrl+K, and closes with Escape', async () => {
    const page = await open('/');
    for (const keys of ['/', 'Control+k']) {
      await page.keyboard.press(keys);
      await page.locator('dialog[open]').waitFor();
      expect(await page.locator(field).evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  });

  it('leaves the slash alone once it is turned off in the footer, on every page', async () => {
    const page = await open('/');
    await page.getByLabel('Touche / pour chercher').uncheck();
    await page.goto(new URL('/glossaire/', page.url()).href);
    expect(await page.getByLabel('Touche / pour chercher').isChecked()).toBe(false);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator(field).inputValue()).toBe('');
  });

  it('takes over what is typed in the header', async () => {
    const page = await open('/laureats/');
    await page.locator('header input[type=search]').focus();
    await page.keyboard.type('vra');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type('c');
    await page.locator(links).first().waitFor();
    expect(await page.locator(field).inputValue()).toBe('vrac');
    expect(await page.locator(links).first().getAttribute('href')).toBe('/laureats/vrac/');
  });

  it('leads by the arrows and Enter to a result, where the words are marked', async () => {
    const page = await open('/');
    await type(page, 'thèses cifre');
    await page.locator(links).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/propositions/64/');
    await page.locator('main mark').first().waitFor();
    expect((await page.locator('main mark').first().textContent())?.toLowerCase()).toContain('th');
  });

  it('goes straight to a proposal asked for by its number', async () => {
    const page = await open('/');
    await type(page, 'proposition 12');
    await page.locator(links).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/propositions/12/');
  });

  it('leads to the page of results', async () => {
    const page = await open('/');
    await type(page, 'commande publique');
    await page.locator(links).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/recherche/?q=commande+publique');
  });

  it('says how many results there are', async () => {
    const page = await open('/');
    await type(page, 'bénévolat');
    const status = page.locator('dialog [role=status]');
    await expect.poll(() => status.textContent(), soon).toMatch(/^\d+ résultats/);
    expect(await status.getAttribute('aria-live')).toBe('polite');
  });

  it('corrects a mistake', async () => {
    const page = await open('/');
    await type(page, 'comande publik');
    const suggestion = page.locator('dialog [data-search-suggestion]');
    await suggestion.waitFor();
    expect(await suggestion.textContent()).toBe('commande publique');
    expect(await page.locator(links).first().getAttribute('href')).toBe('/glossaire/#commande-publique');
  });

  it('moves nothing under the pointer', async () => {
    const page = await open('/');
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pagefind/*.pf_meta', async (route) => {
      await held;
      await route.continue();
    });
    await type(page, 'locaux association');
    await page.locator(links).first().hover();
    const before = await page
      .locator(links)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    release();
    // The texts bring more results, under those that are there.
    await expect.poll(() => page.locator(links).count(), soon).toBeGreaterThan(before.length);
    const after = await page
      .locator(links)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('can be used on a small screen', async () => {
    const page = await open('/', { width: 320, height: 640 });
    await page.locator('header input[type=search]').click();
    await page.locator(field).pressSequentially('subvention');
    await page.locator(links).first().waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator(links).first().click();
    await page.waitForURL('**/glossaire/#subvention');
  });

  it('says so when it cannot load, and offers the indexes', async () => {
    const page = await open('/', { expected: [/entrees\.json/, /Failed to load resource/] });
    await page.route('**/recherche/entrees.json', (route) => route.abort());
    await type(page, 'commande');
    await expect.poll(() => page.locator('dialog').textContent(), soon).toContain('n’a pas pu se charger');
    expect(await page.locator('dialog .help a[href="/propositions/"]').count()).toBe(1);
  });
});
