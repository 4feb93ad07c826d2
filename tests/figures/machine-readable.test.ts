import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { describe, expect, inject, it } from 'vitest';
import { type Element, elements } from '../support/html.ts';
import { builtPages } from '../support/pages.ts';

const folder = inject('siteFolder');
const kinds = [
  { kind: 'figure', path: '/chiffres/personnes-touchees-2023/', data: 'Observation' },
  { kind: 'proposal', path: '/propositions/12/', data: 'Chapter' },
  { kind: 'chapter', path: '/recit/naissance/', data: 'Chapter' },
  { kind: 'laureate', path: '/laureats/vrac/', data: 'Organization' },
  { kind: 'book', path: '/', data: 'Report' },
];

interface Page {
  readonly html: string;
  readonly all: readonly Element[];
}

function read(path: string): Page {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  return { html, all: elements(html) };
}
const metaOf = ({ all }: Page, name: string) =>
  all.find(({ attributes }) => attributes.get('name') === name)?.attributes.get('content');
const linksOf = ({ all }: Page, rel: string) =>
  all.filter((element) => element.name === 'link' && element.attributes.get('rel') === rel);
const canonicalOf = (page: Page) => linksOf(page, 'canonical')[0]?.attributes.get('href');
const dataOf = ({ html }: Page): Record<string, unknown> => {
  const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
  return JSON.parse(json);
};

describe.each(kinds)('the page of a $kind', ({ path, data }) => {
  const page = read(path);

  it('tells a citation manager its title, date, language and permanent address', () => {
    expect(metaOf(page, 'citation_title')).toBeTruthy();
    expect(metaOf(page, 'citation_publication_date')).toMatch(/^\d{4}\/\d\d\/\d\d$/);
    expect(metaOf(page, 'citation_language')).toBe('fr');
    expect(metaOf(page, 'citation_public_url')).toBe(canonicalOf(page));
    expect(metaOf(page, 'DC.rights')).toContain('creativecommons.org');
    const type = metaOf(page, 'z:itemType') ?? (metaOf(page, 'citation_inbook_title') && 'bookSection');
    expect(['report', 'webpage', 'bookSection']).toContain(type);
  });

  it('is described by linked data of its own kind, with the status of its wording', () => {
    const described = dataOf(page);
    expect(described).toMatchObject({ '@context': 'https://schema.org', '@type': data });
    expect(described['@id']).toBe(canonicalOf(page));
    if (data !== 'Organization') {
      expect(JSON.stringify(described)).toContain('"creativeWorkStatus":"édition de travail"');
    }
  });

  it('says what to cite, under which licence, and where it is described for machines', () => {
    expect(linksOf(page, 'cite-as').map(({ attributes }) => attributes.get('href'))).toEqual([
      canonicalOf(page),
    ]);
    expect(linksOf(page, 'license')[0]?.attributes.get('href')).toContain(
      'creativecommons.org/licenses/by/4.0',
    );
    expect(linksOf(page, 'type')[0]?.attributes.get('href')).toBe(`https://schema.org/${data}`);
    const described = linksOf(page, 'describedby');
    expect(described.map(({ attributes }) => attributes.get('type'))).toEqual([
      'application/x-bibtex',
      'application/x-research-info-systems',
      'application/vnd.citationstyles.csl+json',
    ]);
    for (const { attributes } of described) {
      const file = join(folder, attributes.get('href') ?? '');
      expect(existsSync(file)).toBe(true);
      const [item = {}] = new Cite(readFileSync(file, 'utf8')).data;
      expect(item).toMatchObject({ title: metaOf(page, 'citation_title'), URL: canonicalOf(page) });
    }
  });
});

describe('linked data, on every page that has some', () => {
  const described = builtPages(folder)
    .map(({ path, file }) => ({ path, html: readFileSync(file, 'utf8') }))
    .filter(({ html }) => html.includes('application/ld+json'));

  it('can be read, names its kind and leads to addresses of this site', () => {
    expect(described.length).toBeGreaterThan(500);
    const wrong = described.filter(({ html }) => {
      const data = dataOf({ html, all: [] });
      return (
        data['@context'] !== 'https://schema.org' || !data['@type'] || !URL.canParse(String(data['@id']))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('describes each data file that there is', () => {
    const { dataset } = dataOf(read('/donnees/')) as {
      dataset: { distribution: { contentUrl: string; contentSize: string; '@type': string }[] }[];
    };
    const files = dataset.flatMap(({ distribution }) => distribution);
    expect(files).toHaveLength(24);
    for (const { contentUrl, contentSize, '@type': type } of files) {
      expect(type).toBe('DataDownload');
      const name = contentUrl.slice(contentUrl.indexOf('/donnees/'));
      expect(`${readFileSync(join(folder, name)).length} B`).toBe(contentSize);
    }
  });
});

describe('feeds', () => {
  it('say the same, and every entry leads to a page that exists', () => {
    const { items } = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8'));
    const atom = readFileSync(join(folder, 'atom.xml'), 'utf8');
    const inAtom = [...atom.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>/g)].map(([, id]) => id);
    expect(inAtom).toEqual(items.map(({ id }: { id: string }) => id));
    expect(new Set(inAtom).size).toBe(inAtom.length);
    const home = canonicalOf(read('/')) ?? '';
    for (const { url } of items) {
      const { pathname } = new URL(String(url).replace(home, 'https://livre.example/'));
      expect(existsSync(join(folder, pathname, 'index.html'))).toBe(true);
    }
  });
});
