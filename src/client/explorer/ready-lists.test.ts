import { describe, expect, it } from 'vitest';
import { sketchBook } from '#charts/fixtures.ts';
import { explorerData } from './data.ts';
import { explore, indexProposals } from './explore.ts';
import { levelLists, readyQuestions } from './ready-lists.ts';
import { readState } from './state.ts';

const book = sketchBook({
  proposals: [
    { cost: 0, ease: 0 },
    { cost: 0, ease: 2, horizon: 'long' },
    { cost: 3, ease: 2, horizon: 'moyen' },
  ],
});
const lists = [...readyQuestions(book), ...levelLists(book)];

describe('ready lists', () => {
  it('have addresses of their own, that no proposal has', () => {
    expect(new Set(lists.map(({ slug }) => slug)).size).toBe(lists.length);
    for (const { slug, path } of lists) {
      expect(slug).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
      expect(path).toBe(`/propositions/${slug}/`);
    }
  });

  it('hold what the explorer shows at the address they give', () => {
    const index = indexProposals(explorerData(book));
    for (const { explorerAddress, proposals } of lists) {
      const { state, unknown } = readState(explorerAddress.replace(/^[^?]*/, ''), index.list.filters);
      expect(unknown).toEqual([]);
      expect(explore(index, state).positions.map((position) => position + 1)).toEqual(
        proposals.map(({ number }) => number),
      );
    }
  });

  it('cover each scale: every proposal is in one list of cost, of ease and of horizon', () => {
    for (const scale of ['cout-', 'facilite-', 'horizon-']) {
      const held = lists.filter(({ slug }) => slug.startsWith(scale)).flatMap(({ proposals }) => proposals);
      expect(held.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
    }
  });

  it('leave out the questions that the book cannot answer', () => {
    expect(readyQuestions(book).map(({ slug }) => slug)).toEqual([
      'faciles-et-sans-cout',
      'effets-en-un-an',
      'grands-chantiers',
    ]);
  });
});
