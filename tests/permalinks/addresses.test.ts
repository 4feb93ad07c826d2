import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { elements } from '../support/html.ts';
import { builtPages } from '../support/pages.ts';
import { open } from '../support/site.ts';

const folder = inject('siteFolder');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('The addresses of the site', () => {
  it('are canonical, each page’s own', () => {
    const wrong = builtPages(folder).flatMap(({ path, file }) => {
      const all = elements(readFileSync(file, 'utf8'));
      const links = all.filter(
        ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical',
      );
      const isHidden = all.some(
        ({ attributes }) =>
          attributes.get('name') === 'robots' && /noindex/.test(attributes.get('content') ?? ''),
      );
      const paths = links.map(({ attributes }) => new URL(attributes.get('href') ?? '').pathname);
      return (paths.length === 1 && paths[0] === path) || (isHidden && paths.length <= 1)
        ? []
        : [`${path}: ${paths}`];
    });
    expect(wrong).toEqual([]);
  });

  it('have no id twice on a page', () => {
    const wrong = builtPages(folder).flatMap(({ path, file }) => {
      const ids = elements(readFileSync(file, 'utf8')).flatMap(
        ({ attributes }) => attributes.get('id') ?? [],
      );
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return twice.length > 0 ? [`${path}: ${twice}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('are told to search engines, each with the day it changed', () => {
    const paths = new Set(builtPages(folder).map(({ path }) => path));
    const files = [...read('sitemap-index.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc]) => new URL(loc ?? '').pathname,
    );
    const entries = files.flatMap((file) => [
      ...read(file).matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
    ]);
    const listed = entries.map(([, loc]) => new URL(loc ?? '').pathname);
    expect(listed.length).toBeGreaterThan(500);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.filter((path) => !paths.has(path))).toEqual([]);
    const tomorrow = Date.now() + 86_400_000;
    expect(entries.filter(([, , day]) => !(Date.parse(day ?? '') < tomorrow)).map(([, loc]) => loc)).toEqual(
      [],
    );
    expect(new Set(entries.map(([, , day]) => day)).size).toBeGreaterThan(1);
    expect(read('robots.txt')).toMatch(
      /^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/\S+\/sitemap-index\.xml\n$/,
    );
  });
});

describe('The short address of a proposal', () => {
  it.each(['/12/', '/p/12/', '/12'])('leads to it with the anchor it was given: %s', async (short) => {
    const page = await open(`${short}?a=1#constat`);
    await page.waitForURL('**/propositions/12/?a=1#constat');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('leads to it without JavaScript', async () => {
    const page = await open('/12/', { javaScript: false });
    await page.waitForURL('**/propositions/12/');
  });

  it('is known to servers that read lists of redirects', () => {
    expect(read('_redirects')).toContain('\n/12 /propositions/12/ 301\n');
    for (const map of ['redirections/nginx.map', 'redirections/caddy.map'])
      expect(existsSync(join(folder, map))).toBe(true);
  });
});

describe('A wrong address', () => {
  it('suggests the page that was meant, and searches for what was asked', async () => {
    const page = await open('/proposition/12-article', { expected: [/404.*proposition\/12-article/] });
    await page.locator('[data-suggested] a').first().click();
    await page.waitForURL('**/propositions/12/');
  });

  it('executes nothing of what it holds', async () => {
    const page = await open('/%3Cimg%20src=x%20onerror=%22window.hurt=1%22%3E/', { expected: [/404/] });
    await page.locator('[data-search][href*="q="]').waitFor();
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(await page.locator('main img').count()).toBe(0);
  });
});
