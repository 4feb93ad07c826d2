import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../support/site.ts';

const shown = (page: Page) =>
  page
    .locator('[data-list] > li:not([hidden])')
    .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-proposal'))));
const chosen = (page: Page) => page.locator('selection-page.ready.some').waitFor();
const row = (page: Page, number: number) => page.locator(`[data-list] > li[data-proposal="${number}"]`);

describe('A selection', () => {
  it('is made from a proposal’s page, counted, and found again', async () => {
    const page = await open('/propositions/12/');
    await page.getByRole('button', { name: 'Ajouter à ma sélection' }).click();
    await page.getByRole('button', { name: 'Retirer de ma sélection' }).waitFor();
    const badge = page.locator('.selection-badge');
    expect(await badge.textContent()).toBe('Ma sélection 1');
    await badge.click();
    await page.waitForURL('**/selection/?p=12');
    await chosen(page);
    expect(await shown(page)).toEqual([12]);
    await page.goBack();
    await page.getByRole('button', { name: 'Retirer de ma sélection' }).click();
    await badge.waitFor({ state: 'detached' });
  });

  it('is shown in the order of its address', async () => {
    const page = await open('/selection/?p=45,3,12');
    await chosen(page);
    expect(await shown(page)).toEqual([45, 3, 12]);
    expect(await page.locator('[data-count]').textContent()).toBe('3 propositions');
  });

  it('is put in order by hand, the focus following, and its address with it', async () => {
    const page = await open('/selection/?p=45,3,12');
    await chosen(page);
    await row(page, 12).getByRole('button', { name: 'Monter' }).click();
    expect(await shown(page)).toEqual([45, 12, 3]);
    await page.keyboard.press('Enter');
    expect(await shown(page)).toEqual([12, 45, 3]);
    expect(new URL(page.url()).search).toBe('?p=12,45,3');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Descendre la proposition 12',
    );
  });

  it('is given back exactly by its link: order, title and notes, which no server sees', async () => {
    const page = await open('/selection/?p=3,12');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await chosen(page);
    await page.getByLabel('Titre de votre note').fill('Conseil du 3 mars & suite');
    await row(page, 12).getByLabel('Votre note').fill('À voir :\n« vite » <b>');
    await page.getByRole('button', { name: 'Copier le lien' }).click();
    await page.locator('.said').filter({ hasText: 'Lien copié' }).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.search).toBe('?p=3,12');

    const asked: string[] = [];
    const other = await open('/');
    other.on('request', (request) => asked.push(request.url()));
    await other.goto(new URL(`selection/${link.search}${link.hash}`, other.url()).href);
    await chosen(other);
    expect(await other.locator('h1').textContent()).toBe('Conseil du 3 mars & suite');
    expect(await row(other, 12).getByLabel('Votre note').inputValue()).toBe('À voir :\n« vite » <b>');
    expect(asked.filter((url) => /Conseil|vite/.test(url))).toEqual([]);
  });

  it('received from someone leaves the visitor’s own alone until they take it', async () => {
    const page = await open('/propositions/7/');
    await page.getByRole('button', { name: 'Ajouter à ma sélection' }).click();
    await page.locator('.selection-badge').waitFor();
    await page.goto(new URL('/selection/?p=3,12', page.url()).href);
    await chosen(page);
    await row(page, 3).getByRole('button', { name: 'Retirer' }).click();
    expect(await shown(page)).toEqual([12]);
    await page.getByRole('link', { name: 'Revenir à la mienne (1 proposition)' }).click();
    await page.waitForURL('**/selection/?p=7');
    expect(await shown(page)).toEqual([7]);
    await page.goto(new URL('/selection/?p=3,12', page.url()).href);
    await page.getByRole('button', { name: 'En faire ma sélection' }).click();
    await page.goto(new URL('/selection/', page.url()).href);
    await chosen(page);
    expect(await shown(page)).toEqual([3, 12]);
  });

  it('adds up by cost and by ease, and holds in the matrix', async () => {
    const page = await open('/selection/?p=3,12,45');
    await chosen(page);
    expect(await page.locator('.matrix td a').allTextContents()).toHaveLength(3);
    const numbers = (await page.locator('[data-total]').allTextContents()).map((text) =>
      [...text.matchAll(/:\s(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0),
    );
    expect(numbers).toEqual([3, 3]);
  });

  it.each([1, 67])('works for %i', async (size) => {
    const numbers = Array.from({ length: size }, (_, index) => size - index);
    const page = await open(`/selection/?p=${numbers.join(',')}`, { width: 390 });
    await chosen(page);
    expect(await shown(page)).toEqual(numbers);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  it('is downloaded as a CSV', async () => {
    const page = await open('/selection/?p=3,12#n3=%3D1%2B1');
    await chosen(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger en CSV' }).click();
    // The browser is reached from afar: it hands a copy over.
    const folder = await mkdtemp(join(tmpdir(), 'selection-'));
    const file = join(folder, 'selection.csv');
    await (await download).saveAs(file);
    const text = await readFile(file, 'utf8');
    await rm(folder, { recursive: true });
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text).toContain(";'=1+1;");
  });
});

describe('The printed brief of a selection', () => {
  it('stands on its first sheet, and has nothing of the screen', async () => {
    const page = await open('/selection/?p=3,12,45#titre=Conseil&n12=Priorit%C3%A9');
    await chosen(page);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.chooser', 'header.site nav', '[data-list] button', '[data-list] textarea']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('[data-summary] tr').count()).toBe(3);
    expect(await page.locator('[data-address]').textContent()).toMatch(/\/selection\/\?p=3,12,45$/);
    expect(await row(page, 12).locator('[data-note]').isVisible()).toBe(true);
    expect(await page.locator('[data-list]').evaluate((list) => getComputedStyle(list).breakBefore)).toBe(
      'page',
    );
    // The first sheet of an A4 at 96 pixels an inch, its margins taken off.
    const bottom = await page.locator('.bilan').evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(1122);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });
});

describe('A selection that was tampered with', () => {
  it('gives a usable page and a polite line, and executes nothing', async () => {
    const attack = encodeURIComponent('<img src=x onerror="window.hurt=1">');
    const page = await open(
      `/selection/?p=3,${attack},3,999999,12#titre=${attack}&n12=${attack}&nabc=1&__proto__=1`,
    );
    await chosen(page);
    expect(await shown(page)).toEqual([3, 12]);
    expect(await page.locator('[data-message]').textContent()).toMatch(/L’adresse demande .*laissés de côté/);
    expect(await page.locator('h1').textContent()).toContain('<img');
    expect(await page.locator('selection-page img:not([alt=""])').count()).toBe(0);
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  });

  it('bears two thousand numbers', async () => {
    const numbers = Array.from({ length: 2000 }, (_, index) => index + 1);
    const page = await open(`/selection/?p=${numbers.join(',')}`);
    await chosen(page);
    expect(await shown(page)).toHaveLength(67);
    expect(((await page.locator('[data-message]').textContent()) ?? '').length).toBeLessThan(300);
  });

  it('says that it is empty when nothing of it is known', async () => {
    const page = await open('/selection/?p=abc');
    const empty = page.locator('[data-when="none"]');
    await empty.waitFor();
    expect(await empty.textContent()).toMatch(/vide/);
  });
});

describe('Without JavaScript', () => {
  it('the selection’s page shows every proposal, and says why', async () => {
    const page = await open('/selection/?p=3', { javaScript: false });
    expect(await page.locator('[data-list] > li:visible').count()).toBe(67);
    expect(await page.locator('noscript').first().isVisible()).toBe(true);
    expect(await page.locator('.chooser').isVisible()).toBe(false);
  });
});
