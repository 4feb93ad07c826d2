import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketchBook } from '#charts/fixtures.ts';
import { explorerData } from './data.ts';
import { explore, indexProposals } from './explore.ts';
import { type ExplorerState, everything, orders } from './state.ts';

const book = sketchBook({
  actors: ['l’État', 'les collectivités', 'les citoyens'],
  proposals: [
    { part: 0, cost: 3, ease: 2, pilots: [0], addressees: [1] },
    { part: 0, cost: 0, ease: 1, pilots: [0, 1], addressees: [1] },
    { part: 1, cost: 0, ease: 0, pilots: [1], addressees: [2], horizon: 'long' },
    { part: 1, cost: 1, ease: 0, pilots: [2], addressees: [0] },
  ],
});
const index = indexProposals(explorerData(book));
const numbers = (state: Partial<ExplorerState>): number[] =>
  explore(index, { ...everything, ...state }).positions.map((position) => position + 1);

describe('the explorer', () => {
  it('shows every proposal once, whatever the order', () => {
    for (const order of orders) expect(numbers({ order }).sort()).toEqual([1, 2, 3, 4]);
  });

  it('orders by number, by part, by cost then ease, by ease then cost', () => {
    expect(numbers({ order: 'numero' })).toEqual([1, 2, 3, 4]);
    expect(numbers({ order: 'partie' })).toEqual([1, 2, 3, 4]);
    expect(numbers({ order: 'cout' })).toEqual([3, 2, 4, 1]);
    expect(numbers({ order: 'facilite' })).toEqual([3, 4, 2, 1]);
  });

  it('finds an actor in either role, or in one', () => {
    expect(numbers({ values: { acteur: ['acteur-1'] } })).toEqual([1, 2, 3]);
    expect(numbers({ values: { acteur: ['acteur-1.pilote'] } })).toEqual([2, 3]);
    expect(numbers({ values: { acteur: ['acteur-1.destinataire'] } })).toEqual([1, 2]);
  });

  it('finds by words of the title, the theme and the actors, and by the number', () => {
    expect(numbers({ words: 'citoyen' })).toEqual([3, 4]);
    expect(numbers({ words: '3' })).toEqual([3]);
    expect(numbers({ words: 'thème titres' })).toEqual([1, 2, 3, 4]);
    expect(numbers({ words: 'introuvable' })).toEqual([]);
  });

  it('gives counts that add up to what is shown, filter by filter', () => {
    const level = fc.subarray(['niveau-0', 'niveau-1', 'niveau-2', 'niveau-3']);
    fc.assert(
      fc.property(level, level, (cout, facilite) => {
        const { total, values } = explore(index, { ...everything, values: { cout, facilite } });
        for (const [name, chosen] of [
          ['cout', cout],
          ['facilite', facilite],
          ['partie', []],
        ] as const) {
          const counted = (values[name] ?? []).filter(({ isChosen }) => isChosen || chosen.length === 0);
          expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
            // An id that the scale does not have filters nothing.
            counted.length === 0 ? 0 : total,
          );
        }
      }),
    );
  });
});
