import { describe, expect, it } from 'vitest';
import { actorCosts } from './actor-costs.ts';
import { type BookSketch, sketchBook } from './fixtures.ts';

const rowsOf = (proposals: BookSketch['proposals']) => actorCosts.rows(sketchBook({ proposals }));
const finding = (proposals: BookSketch['proposals']): string => actorCosts.finding(rowsOf(proposals));

describe('actorCosts', () => {
  it('says what costs nothing, and who would carry what costs most', () => {
    const proposals = [{ cost: 0 }, { cost: 0 }, { cost: 3 }, { cost: 3 }, { cost: 3, pilots: [1] }];
    expect(finding(proposals)).toBe(
      '2 propositions sur 5 se rangent dans « Sans coût » ; l’État pilote 2 des 3 propositions de « Coût élevé ».',
    );
  });

  it('says when one actor carries them all, or several as many', () => {
    expect(finding([{ cost: 3 }])).toBe(
      'Aucune proposition ne se range dans « Sans coût » ; l’État pilote la seule proposition de « Coût élevé ».',
    );
    expect(finding([{ cost: 3 }, { cost: 3, pilots: [1] }])).toMatch(
      /l’État et les collectivités pilotent chacun 1 des 2 propositions de « Coût élevé »\.$/,
    );
  });

  it('says when nothing costs most', () => {
    expect(finding([{ cost: 0 }])).toBe(
      '1 proposition sur 1 se range dans « Sans coût », aucune dans « Coût élevé ».',
    );
  });

  it('counts a proposal once for each of its pilots', () => {
    expect(actorCosts.table(rowsOf([{ cost: 1, pilots: [0, 1] }])).rows).toEqual([
      ['État', 0, 1, 0, 0, 1],
      ['collectivités', 0, 1, 0, 0, 1],
    ]);
  });

  it('tells the picture cost by cost', () => {
    expect(actorCosts.description(rowsOf([{ cost: 1, pilots: [0, 1] }]))).toContain(
      'Coût faible (ce que cela veut dire), 1 proposition : l’État (1) et les collectivités (1). Coût moyen (ce que cela veut dire), 0 proposition : personne.',
    );
  });
});
