import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { chartFilePath, chartPath, embedPath, oEmbedPath } from '#book/addresses.ts';
import { charts } from '#charts/index.ts';
import { violations } from '../support/axe.ts';
import { open, type Visit } from '../support/site.ts';

interface OEmbed {
  readonly version: string;
  readonly type: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
}

const oEmbedOf = (id: string): OEmbed =>
  JSON.parse(readFileSync(join(inject('siteFolder'), oEmbedPath(id)), 'utf8'));

/** What another site pastes, with the address of the served site in place of the published one. */
function snippetOf(id: string): string {
  const { html } = oEmbedOf(id);
  const published = new URL(/src="([^"]+)"/.exec(html)?.[1] ?? '').origin;
  return html.replaceAll(published, new URL(inject('siteUrl')).origin);
}

/** A page of another site, 500 pixels wide, that holds a snippet. */
async function openHost(snippet: string, style: string, visit: Visit = {}): Promise<Page> {
  const page = await open('/', { ...visit, theme: 'system' });
  const address = new URL('/un-autre-site/', inject('siteUrl')).href;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><title>Un autre site</title><link rel="icon" href="data:,"><body style="width:500px;${style}">${snippet}</body></html>`,
    }),
  );
  await page.goto(address);
  return page;
}

const frameOf = (page: Page) => page.frameLocator('iframe');

describe('A chart in a frame', () => {
  it.each(charts.map(({ id }) => id))(
    '%s keeps its title, its source, its licence and its address',
    async (id) => {
      const page = await open(embedPath(id), { width: 500 });
      expect(await page.locator('h1').count()).toBe(1);
      const words = (await page.locator('main').textContent()) ?? '';
      expect(words).toMatch(/Sources?.:/);
      expect(words).toContain('CC BY');
      const home = page.locator('main a[href$="/"]').first();
      expect(await home.getAttribute('href')).toBe(chartPath(id));
      expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(
        new RegExp(`${chartPath(id)}$`),
      );
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  it('takes the height of its content, and follows it', async () => {
    const page = await openHost(snippetOf('cout-facilite'), '');
    const fits = () => {
      const frame = document.querySelector('iframe');
      const { body } = frame?.contentDocument ?? {};
      return !!body && Number(frame?.height) === Math.ceil(body.getBoundingClientRect().height);
    };
    await page.waitForFunction(fits);
    const before = Number(await page.locator('iframe').getAttribute('height'));
    await frameOf(page).getByText('Les mêmes chiffres en tableau').click();
    await page.waitForFunction((height) => Number(document.querySelector('iframe')?.height) > height, before);
    await page.waitForFunction(fits);
  });

  it('shows the whole chart without the script of the snippet, and without any script', async () => {
    const bare = snippetOf('cout-facilite').replace(/<script>[\s\S]*<\/script>/, '');
    const page = await openHost(bare, '', { javaScript: false });
    expect(await frameOf(page).locator('svg.chart:visible').count()).toBe(1);
    expect(await page.locator('iframe').getAttribute('title')).toContain('Combien coûtent');
    // The height given beforehand suits a frame of a usual width: nearly all shows without scrolling.
    const content = (await frameOf(page).locator('body').boundingBox())?.height ?? 0;
    expect(oEmbedOf('cout-facilite').height / content).toBeGreaterThan(0.75);
  });

  it.each([
    ['dark', true],
    ['light', false],
  ])('is %s where the page around it is', async (scheme, isDark) => {
    const page = await openHost(snippetOf('cout-facilite'), `color-scheme:${scheme}`);
    const dark = await frameOf(page)
      .locator('body')
      .evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(dark).toBe(isDark);
  });

  it('opens its links beside the page that holds it', async () => {
    const page = await openHost(snippetOf('cout-facilite'), '');
    const chart = frameOf(page).locator('svg.chart:visible');
    await chart.hover();
    await chart.locator('a').first().waitFor({ state: 'attached' });
    for (const link of [chart.locator('a').first(), frameOf(page).locator('h1 a')]) {
      const opened = page.context().waitForEvent('page');
      await link.click();
      const other = await opened;
      await other.waitForLoadState('domcontentloaded');
      expect(other.url()).toMatch(/\/propositions\/3\/|\/graphiques\/cout-facilite\//);
      await other.close();
    }
    expect(page.url()).toContain('/un-autre-site/');
  });

  it('carries no cookie and stores nothing', async () => {
    const page = await openHost(snippetOf('acteurs-couts'), '');
    await frameOf(page).locator('svg.chart:visible').hover();
    await frameOf(page).locator('svg.chart a').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('has nothing that axe blames', async () => {
    const page = await open(embedPath('propositions-par-acteur'), { width: 390 });
    expect((await violations(page)).join('\n')).toBe('');
  });
});

describe('oEmbed', () => {
  it.each(charts.map(({ id }) => id))(
    'is found from the page of %s, and says what the norm wants',
    async (id) => {
      const html = readFileSync(join(inject('siteFolder'), chartPath(id), 'index.html'), 'utf8');
      const link = /<link[^>]*type="application\/json\+oembed"[^>]*>/.exec(html)?.[0] ?? '';
      expect(link).toContain(oEmbedPath(id));
      const { version, type, width, height, thumbnail_url, html: frame } = oEmbedOf(id);
      expect([version, type]).toEqual(['1.0', 'rich']);
      expect(width).toBeGreaterThan(0);
      expect(height).toBeGreaterThan(0);
      expect(thumbnail_url).toContain(chartFilePath(id, 'png'));
      expect(frame).toMatch(/^<iframe /);
      expect(frame).toContain(embedPath(id));
    },
  );
});

describe('The page of a chart', () => {
  it('gives the code to paste, and copies it whole', async () => {
    const page = await open(chartPath('cout-facilite'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier le code' }).click();
    await page.locator('[data-copy="code"] + [role="status"]', { hasText: 'Copié' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const { html } = oEmbedOf('cout-facilite');
    expect(copied.replaceAll(/\s+/g, ' ')).toBe(html.replaceAll(/\s+/g, ' '));
  });

  it('gives a caption to paste, with the finding, the source and the address', async () => {
    const page = await open(chartPath('cout-facilite'));
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copier la légende' }).click();
    await page.locator('[data-copy="credit"] + [role="status"]', { hasText: 'Copié' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
    expect(plain(copied)).toContain(plain((await page.locator('figcaption').textContent()) ?? '?'));
    expect(copied).toContain('/graphiques/cout-facilite/');
    expect(copied).toContain('CC BY 4.0');
  });
});
