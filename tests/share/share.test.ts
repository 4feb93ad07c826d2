import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { open, type Visit } from '../support/site.ts';

const path = '/propositions/12/';

/** Opens a page that may use the clipboard. */
async function openWithClipboard(address: string, visit?: Visit): Promise<Page> {
  const page = await open(address, visit);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page;
}

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('.said').filter({ hasText: /\S/ });
const published = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content ?? '');

describe('Sharing a page', () => {
  it('copies its public address, and says so', async () => {
    const page = await openWithClipboard(path);
    await page.getByRole('button', { name: 'Copier le lien' }).first().click();
    await said(page).waitFor();
    expect(await clipboard(page)).toBe(await published(page));
    expect(await page.locator('.said').getAttribute('role')).toBe('status');
  });

  it('gives a QR code that leads to it', async () => {
    const page = await open(path, { width: 390 });
    await page.getByRole('button', { name: 'Partager' }).click();
    await page.getByRole('link', { name: 'Code QR' }).click();
    const picture = page.locator('[data-share-code] img');
    await picture.waitFor();
    const file = new URL((await picture.getAttribute('src')) ?? '', page.url()).pathname;
    const svg = readFileSync(join(inject('siteFolder'), file));
    const { data, info } = await sharp(svg)
      .resize(400)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })).toBe(
      await published(page),
    );
  });

  it('works without JavaScript, by mail and QR code, and shows nothing that would not', async () => {
    const page = await open(path, { javaScript: false });
    expect(await page.locator('.scripted:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'Partager' }).click();
    expect(await page.getByRole('link', { name: 'Envoyer par courriel' }).getAttribute('href')).toMatch(
      /^mailto:\?subject=/,
    );
    await page.getByRole('link', { name: 'Code QR' }).click();
    await page.waitForURL('**/qr/propositions/12.svg');
  });
});

describe('Sharing a passage', () => {
  it('copies it with its source, its link and the edition’s status', async () => {
    const page = await openWithClipboard(path);
    const passage = page.locator('main .text p[id]').first();
    await passage.hover();
    await passage.locator('.anchor').click();
    await page
      .locator('.share-panel')
      .getByRole('button', { name: 'Copier le passage avec sa source' })
      .click();
    await said(page).waitFor();
    const copied = await clipboard(page);
    const id = await passage.getAttribute('id');
    const words = ((await passage.textContent()) ?? '').slice(0, 40);
    expect(copied.startsWith(`« ${words}`)).toBe(true);
    expect(copied).toContain(`${await published(page)}#${id}`);
    expect(copied).toMatch(/Édition (?:de travail|officielle) du \d/);
    expect(copied).toMatch(/Sources citées dans ce passage :\n– \S/);
    expect(copied).not.toMatch(/¶|\n1\n/);
  });

  it('is done by keyboard alone, and gives the focus back', async () => {
    const page = await openWithClipboard(path);
    const link = page.locator('main .text p[id] > .anchor').first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.share-panel:popover-open').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.share-panel') !== null)).toBe(true);
    expect(await page.locator('.share-panel [data-share-title]').textContent()).toBe('Partager ce passage');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.anchor'));
    expect(await page.locator('.share-panel [data-share-title]').textContent()).toBe('Partager cette page');
  });

  it('has a link that works without JavaScript', async () => {
    const page = await open(path, { javaScript: false });
    const link = page.locator('main .text h2[id] > .anchor').first();
    const href = await link.getAttribute('href');
    await link.click();
    expect(new URL(page.url()).hash).toBe(href);
  });
});

describe('Arriving by a link', () => {
  it('shows the passage, and gives it the focus', async () => {
    const page = await open(`${path}#mesure-2`);
    await page.waitForFunction(() => document.activeElement?.id === 'mesure-2');
    const [target, other] = await page.evaluate(() =>
      ['mesure-2', 'mesure-1'].map(
        (id) => getComputedStyle(document.getElementById(id) ?? document.body).backgroundColor,
      ),
    );
    expect(target).not.toBe(other);
    const box = await page.locator('#mesure-2').boundingBox();
    expect(box && box.y >= 0 && box.y < 800).toBe(true);
  });
});

describe('A text selected in a page', () => {
  /** Selects some words as a mouse would. */
  const select = (page: Page, id: string, from: number, to: number) =>
    page.evaluate(
      ([id, from, to]) => {
        const passage = document.getElementById(String(id));
        const walker = document.createTreeWalker(passage ?? document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        let read = 0;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (read <= Number(from) && Number(from) < read + length) range.setStart(node, Number(from) - read);
          if (read < Number(to) && Number(to) <= read + length) range.setEnd(node, Number(to) - read);
          read += length;
        }
        passage?.scrollIntoView({ block: 'center' });
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        dispatchEvent(new PointerEvent('pointerup'));
      },
      [id, from, to] as const,
    );

  it('gets a link to exactly these words, with their passage for browsers that cannot', async () => {
    const page = await openWithClipboard(path);
    await select(page, 'mesure-2', 30, 75);
    const words = await page.evaluate(() => String(getSelection()));
    await page.getByRole('button', { name: 'Copier un lien vers cet extrait' }).click();
    await said(page).waitFor();
    const link = new URL(await clipboard(page));
    expect(link.hash).toMatch(/^#mesure-2:~:text=\S+$/);

    // Without the anchor, only the words can bring the browser there.
    const there = await open(`${path}${link.hash.replace('mesure-2', '')}`, { height: 300 });
    await there.waitForFunction(() => {
      const box = document.getElementById('mesure-2')?.getBoundingClientRect();
      return box !== undefined && box.top < innerHeight && box.bottom > 0;
    });
    expect(words.length).toBeGreaterThan(20);
  });

  it('is copied with its source', async () => {
    const page = await openWithClipboard(path);
    await select(page, 'constat-1', 0, 60);
    const words = await page.evaluate(() => String(getSelection()));
    await page.locator('.excerpt-bar').getByRole('button', { name: 'Copier avec la source' }).click();
    await said(page).waitFor();
    const copied = await clipboard(page);
    expect(copied.startsWith(`« ${words.trim().slice(0, 30)}`)).toBe(true);
    expect(copied).toContain('« Constat »');
  });

  it('is offered nothing when it is no longer selected', async () => {
    const page = await open(path);
    await select(page, 'mesure-2', 0, 40);
    await page.locator('.excerpt-bar:popover-open').waitFor();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForFunction(() => document.querySelector('.excerpt-bar:popover-open') === null);
  });
});
