import { readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { type Element, elements } from './support/html.ts';
import { builtPages } from './support/pages.ts';

interface ReadPage {
  readonly path: string;
  readonly title: string;
  readonly all: readonly Element[];
}

const pages: readonly ReadPage[] = builtPages(inject('siteFolder')).map(({ path, file }) => {
  const html = readFileSync(file, 'utf8');
  return { path, title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '', all: elements(html) };
});

/** The addresses of the pages of which something is not true. */
const exceptions = (isTrue: (page: ReadPage) => boolean) =>
  pages.filter((page) => !isTrue(page)).map(({ path }) => path);

describe('Every page of the built site', () => {
  it('is in French and says so', () => {
    const language = (page: ReadPage) => page.all.find(({ name }) => name === 'html')?.attributes.get('lang');
    expect(exceptions((page) => language(page) === 'fr')).toEqual([]);
  });

  it('has one first-level heading', () => {
    expect(exceptions(({ all }) => all.filter(({ name }) => name === 'h1').length === 1)).toEqual([]);
  });

  it('has a title that no other page has', () => {
    const count = Map.groupBy(pages, ({ title }) => title);
    expect(exceptions(({ title }) => title !== '' && count.get(title)?.length === 1)).toEqual([]);
  });

  it('has a description for search engines', () => {
    const description = ({ all }: ReadPage) =>
      all.find(({ attributes }) => attributes.get('name') === 'description')?.attributes.get('content');
    expect(exceptions((page) => (description(page) ?? '').length > 20)).toEqual([]);
  });

  it('says its own public address', () => {
    const canonical = ({ all }: ReadPage) =>
      all.find(({ attributes }) => attributes.get('rel') === 'canonical')?.attributes.get('href') ?? '';
    // Nobody links to the error page; what stands in a frame names the page that it is a piece of.
    const reachable = (page: ReadPage) => page.path !== '/404.html';
    const named = ({ path }: ReadPage) => path.replace(/^\/integrer\//, '/graphiques/');
    expect(
      exceptions(
        (page) => !reachable(page) || (URL.parse(canonical(page))?.pathname ?? '').endsWith(named(page)),
      ),
    ).toEqual([]);
  });

  it('gives each id once', () => {
    expect(
      exceptions(({ all }) => {
        const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
        return new Set(ids).size === ids.length;
      }),
    ).toEqual([]);
  });

  it('keeps styles and scripts out of attributes, as the security policy wants', () => {
    const inline = ({ attributes }: Element) =>
      [...attributes.keys()].some((key) => key === 'style' || /^on[a-z]+$/.test(key));
    expect(exceptions(({ all }) => !all.some(inline))).toEqual([]);
  });
});
