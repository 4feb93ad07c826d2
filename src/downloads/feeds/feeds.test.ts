import fc from 'fast-check';
import { Parser } from 'saxen';
import { describe, expect, it } from 'vitest';
import { writeAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';

const feed: Feed = {
  title: 'Livre blanc',
  subtitle: 'Nouveautés & corrections',
  home: 'https://livre.example/',
  self: 'https://livre.example/atom.xml',
  license: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
  date: '2026-01-01',
  entries: [
    {
      id: 'https://livre.example/corrections/#chiffre-emplois-2026-12-01',
      url: 'https://livre.example/corrections/#chiffre-emplois-2026-12-01',
      title: 'Emplois <salariés>',
      date: '2026-12-01',
      note: 'La source a corrigé sa valeur.',
      before: '10 & plus',
      after: '12',
    },
  ],
};

/** The texts of a feed by the path of their elements. Throws on XML that is not well formed. */
function readXml(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const path: string[] = [];
  const texts: string[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    path.push(name);
    texts.push('');
    if (name === 'link') texts[texts.length - 1] = `${attributes().rel} ${attributes().href}`;
  });
  parser.on('text', (value, decode) => {
    texts[texts.length - 1] += decode(value);
  });
  parser.on('closeTag', () => {
    const key = path.join('/');
    found.set(key, [...(found.get(key) ?? []), texts.pop() ?? '']);
    path.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
  return found;
}

describe('the Atom feed', () => {
  it('has what RFC 4287 requires, of the feed and of each entry', () => {
    const read = readXml(writeAtom(feed));
    expect(read.get('feed/title')).toEqual(['Livre blanc']);
    expect(read.get('feed/id')).toEqual(['https://livre.example/']);
    expect(read.get('feed/updated')).toEqual(['2026-12-01T00:00:00Z']);
    expect(read.get('feed/author/name')).toEqual(['Livre blanc']);
    expect(read.get('feed/link')).toContain('self https://livre.example/atom.xml');
    for (const element of ['id', 'title', 'updated', 'published', 'link', 'content']) {
      expect(read.get(`feed/entry/${element}`)).toHaveLength(1);
    }
    expect(read.get('feed/entry/title')).toEqual(['Emplois <salariés>']);
  });

  it('shows the words before and after', () => {
    expect(readXml(writeAtom(feed)).get('feed/entry/content')).toEqual([
      '<p>La source a corrigé sa valeur.</p><p>Avant : <del>10 &amp; plus</del></p><p>Après : <ins>12</ins></p>',
    ]);
  });

  it('bears the edition’s day when nothing changed', () => {
    expect(readXml(writeAtom({ ...feed, entries: [] })).get('feed/updated')).toEqual([
      '2026-01-01T00:00:00Z',
    ]);
  });

  it('stays well formed whatever is written', () => {
    const signs = fc.constantFrom(...'aé<>&"\'«]\n\t\u0000\u0001\u000b\u202f\ufffe\ud800😀');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 12 }), (text) => {
        const [entry] = feed.entries;
        if (!entry) return;
        const entries = [{ ...entry, title: text, note: text, before: text, after: text }];
        expect(() => readXml(writeAtom({ ...feed, title: text, entries }))).not.toThrow();
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});

describe('the JSON feed', () => {
  it('follows version 1.1', () => {
    expect(JSON.parse(writeJsonFeed({ ...feed, self: 'https://livre.example/feed.json' }))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Livre blanc',
      description: 'Nouveautés & corrections',
      home_page_url: 'https://livre.example/',
      feed_url: 'https://livre.example/feed.json',
      language: 'fr',
      authors: [{ name: 'Livre blanc', url: 'https://livre.example/' }],
      items: [
        {
          id: 'https://livre.example/corrections/#chiffre-emplois-2026-12-01',
          url: 'https://livre.example/corrections/#chiffre-emplois-2026-12-01',
          title: 'Emplois <salariés>',
          summary: 'La source a corrigé sa valeur.',
          content_html:
            '<p>La source a corrigé sa valeur.</p><p>Avant : <del>10 &amp; plus</del></p><p>Après : <ins>12</ins></p>',
          date_published: '2026-12-01T00:00:00Z',
        },
      ],
    });
  });
});
