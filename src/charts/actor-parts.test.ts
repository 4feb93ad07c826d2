import { describe, expect, it } from 'vitest';
import { actorParts } from './actor-parts.ts';
import { type BookSketch, sketchBook } from './fixtures.ts';

const rowsOf = (sketch: BookSketch) => actorParts.rows(sketchBook(sketch));
const finding = (sketch: BookSketch): string => actorParts.finding(rowsOf(sketch));

describe('actorParts', () => {
  it('says who leads everywhere', () => {
    expect(finding({ proposals: [{ part: 0 }, { part: 1 }] })).toBe(
      'L’État pilote le plus de propositions dans chacune des 2 parties.',
    );
  });

  it('says where someone else leads', () => {
    const parts = ['A', 'B', 'C'];
    const proposals = [{ part: 0 }, { part: 1 }, { part: 2, pilots: [1] }];
    expect(finding({ parts, proposals })).toBe(
      'L’État pilote le plus de propositions dans 2 parties sur 3 ; dans « C », ce sont les collectivités.',
    );
  });

  it('names all those who lead as often', () => {
    expect(finding({ proposals: [{ part: 0 }, { part: 1, pilots: [1] }] })).toBe(
      'L’État et les collectivités pilotent chacun le plus de propositions dans 1 partie sur 2.',
    );
  });

  it('counts a proposal once for each of its pilots', () => {
    const rows = rowsOf({ proposals: [{ part: 1, pilots: [0, 1] }] });
    expect(actorParts.table(rows).rows).toEqual([
      ['État', 0, 1, 1],
      ['collectivités', 0, 1, 1],
    ]);
  });

  it('tells the picture part by part', () => {
    const rows = rowsOf({ proposals: [{ part: 0, pilots: [0, 1] }] });
    expect(actorParts.description(rows)).toBe(
      'État, 1 proposition : l’État (1) et les collectivités (1). Entreprises, 0 proposition : personne encore.',
    );
  });
});
