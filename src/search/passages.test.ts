import { describe, expect, it } from 'vitest';
import { endOfTitle, normaliseText } from './normalise.ts';
import { passagesOf } from './passages.ts';
import { parseQuery } from './query.ts';
import type { Fragment } from './text-index.ts';

/** A fragment as Pagefind makes it: texts with, before each, the anchor that begins there. */
function fragment(...parts: [element: string, id: string, text: string][]): Fragment {
  let location = 0;
  const anchors = parts.map(([element, id, text]) => {
    const anchor = { element, id, text, location };
    location += normaliseText(text).split(/\s+/).filter(Boolean).length;
    return anchor;
  });
  return {
    content: parts
      .map(([, , text]) => normaliseText(text))
      .filter(Boolean)
      .join(' '),
    anchors,
  };
}

const page = fragment(
  ['p', 'avant', 'Proposition 12 Subventions'],
  ['a', endOfTitle, 'Les associations reçoivent moins.'],
  ['h2', 'constat', 'Constat.'],
  ['a', 'constat-1', 'Le montant est de 10\u202f600\u202f000 euros en 2024.'],
  ['a', 'constat-2', 'L’État verse des subventions aux associations, et les associations attendent.'],
  ['h2', 'mesure', 'Mesure.'],
  ['a', 'mesure-1', 'La subvention arrive.'],
);
const passages = (text: string) => passagesOf(page, parseQuery(text));
const written = (text: string): string =>
  (passages(text)[0]?.excerpt ?? []).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('passagesOf', () => {
  it('leads to the paragraph that answers most of the query, under its heading', () => {
    expect(passages('subventions associations')[0]).toMatchObject({
      anchor: 'constat-2',
      heading: 'Constat.',
    });
  });

  it('marks the words, their other forms too, and not the signs around', () => {
    expect(written('subvention association')).toBe(
      'L’État verse des [subventions] aux [associations], et les [associations] attendent.',
    );
  });

  it('writes articles and numbers as the page does', () => {
    expect(written('10,6 M euros')).toBe('Le montant est de [10\u202f600\u202f000 euros] en 2024.');
    expect(written('verse')).toMatch(/^L’État \[verse\]/);
  });

  it('gives several passages, one a place, best first', () => {
    expect(passages('subvention').map(({ anchor }) => anchor)).toEqual(['constat-2', 'mesure-1']);
  });

  it('leaves the title out: it stands above already', () => {
    expect(passages('proposition')).toEqual([]);
  });

  it('finds a phrase only where its words stand together', () => {
    expect(passages('"subventions aux associations"')).toHaveLength(1);
    expect(passages('"associations subventions"')).toEqual([]);
  });

  it('cuts a long paragraph around what answers', () => {
    const long = fragment(['p', 'p-1', `${'mot '.repeat(80)}trésor ${'fin '.repeat(80)}`]);
    const [passage] = passagesOf(long, parseQuery('trésor'));
    const text = (passage?.excerpt ?? []).map(({ text }) => text).join('');
    expect(text).toMatch(/^… .*trésor.* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
  });
});
