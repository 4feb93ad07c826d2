import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../support/site.ts';

const shown = (page: Page) => page.locator('.register > li:visible');
const count = async (page: Page) => (await page.locator('[data-count]').textContent()) ?? '';

describe('the list of figures', () => {
  it('is whole without a script, by category, and shows no filter that would not work', async () => {
    const page = await open('/chiffres/', { javaScript: false });
    const said = /^(\d+) chiffres/.exec((await page.locator('.lead').textContent())?.trim() ?? '')?.[1];
    expect(await shown(page).count()).toBe(Number(said));
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    expect(await page.locator('.categories a').count()).toBeGreaterThan(5);
  });

  it('finds a value as it is typed, and keeps the state in the address', async () => {
    const page = await open('/chiffres/');
    await page.getByLabel('Un mot ou un nombre').fill('10.6 M');
    expect(await count(page)).toBe('1 chiffre.');
    expect(await shown(page).textContent()).toContain('millions');
    expect(new URL(page.url()).search).toBe('?q=10.6+M');
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await page.waitForFunction(() => location.search === '');
    expect(await shown(page).count()).toBeGreaterThan(300);
  });

  it('opens on what the address asks, by category, year and source, in order of value', async () => {
    const page = await open('/chiffres/?categorie=financement&annee=2022&tri=valeur');
    const values = await shown(page).locator('b').allTextContents();
    expect(values.length).toBeGreaterThan(1);
    expect(await page.locator('[name=categorie]').inputValue()).toBe('financement');
    expect(await page.locator('[name=tri]').inputValue()).toBe('valeur');
    expect(await page.locator('[data-register] h2:visible').count()).toBe(0);
    await page.locator('[name=source]').selectOption({ index: 1 });
    expect(new URL(page.url()).search).toMatch(
      /^\?categorie=financement&annee=2022&source=[a-z0-9-]+&tri=valeur$/,
    );
    await page.locator('[name=tri]').selectOption('');
    await page.locator('[name=source]').selectOption('');
    expect(await page.locator('[data-register] h2:visible').allTextContents()).toHaveLength(1);
  });

  it('names what it does not know, and leaves it aside', async () => {
    const page = await open('/chiffres/?annee=1900&categorie=inconnue');
    expect((await count(page)).replace(/\s/g, ' ')).toContain('laissé de côté : « inconnue », « 1900 »');
    expect(await shown(page).count()).toBeGreaterThan(300);
  });

  it('says when nothing matches', async () => {
    const page = await open('/chiffres/?q=introuvable');
    expect(await count(page)).toBe('Aucun chiffre ne correspond.');
  });
});

describe('the list of sources', () => {
  it('keeps the sources that hold the words, and unfolds the one a figure leads to', async () => {
    const page = await open('/sources/?q=recit+impact+2014-2024#fondation-la-france-s-engage-2024-2');
    const kept = page.locator('.publisher > ul > li:visible');
    expect(await kept.count()).toBeGreaterThan(0);
    expect(await kept.count()).toBeLessThan(20);
    await page
      .locator('#fondation-la-france-s-engage-2024-2 a[href*="/chiffres/personnes-touchees-2023/"]')
      .waitFor();
    expect(await page.locator('.find [role="status"]').textContent()).toMatch(/^\d+ sources?\.$/);
  });

  it('is whole without a script', async () => {
    const page = await open('/sources/', { javaScript: false });
    expect(await page.locator('.publisher > ul > li').count()).toBeGreaterThan(400);
    expect(await page.locator('.find').isVisible()).toBe(false);
  });
});
