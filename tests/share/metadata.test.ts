import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { elements } from '../support/html.ts';
import { builtPages } from '../support/pages.ts';

const folder = inject('siteFolder');

/** What a page tells machines, by the name of each meta. */
function metasOf(file: string): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const { name, attributes } of elements(readFileSync(file, 'utf8'))) {
    const key = attributes.get('property') ?? attributes.get('name');
    if (name === 'meta' && key) metas.set(key, attributes.get('content') ?? '');
  }
  return metas;
}

const pages = builtPages(folder).map((page) => ({ ...page, metas: metasOf(page.file) }));
/** Pages made to be shown elsewhere have no card of their own. */
const shared = pages.filter(({ path }) => !path.startsWith('/integrer/'));

describe('A link shown by a social network', () => {
  it.each([
    'og:title',
    'og:description',
    'og:url',
    'og:type',
    'og:site_name',
    'og:locale',
    'og:image',
    'og:image:width',
    'og:image:height',
    'og:image:type',
    'og:image:alt',
    'twitter:card',
    'description',
  ])('has %s on every page', (name) => {
    expect(shared.filter(({ metas }) => !metas.get(name)?.trim()).map(({ path }) => path)).toEqual([]);
  });

  it('has a whole address for its page and its picture', () => {
    const isWhole = (address = '') => URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
    expect(
      shared.filter(({ metas }) => !(isWhole(metas.get('og:url')) && isWhole(metas.get('og:image')))),
    ).toEqual([]);
  });

  it('has a picture that exists, of the size it says', async () => {
    const pictures = new Set(shared.map(({ metas }) => new URL(metas.get('og:image') ?? '').pathname));
    for (const picture of pictures) {
      const file = join(folder, picture);
      expect(existsSync(file), picture).toBe(true);
      const { width, height, format } = await sharp(file).metadata();
      expect([width, height, format], picture).toEqual([1200, 630, 'png']);
    }
  });

  it('has a picture of its own for each proposal, part, figure, chapter and chart', () => {
    const sections = [
      /^\/propositions\/\d+\/$/,
      /^\/parties\/[^/]+\/$/,
      /^\/chiffres\/(?!divergences\/)[^/]+\/$/,
      /^\/recit\/[^/]+\/$/,
      /^\/graphiques\/[^/]+\/$/,
    ];
    for (const section of sections) {
      const own = shared.filter(({ path }) => section.test(path));
      const pictures = own.map(({ metas }) => metas.get('og:image'));
      expect(own.length, String(section)).toBeGreaterThan(3);
      expect(new Set(pictures).size, String(section)).toBe(own.length);
    }
  });
});
