import { describe, expect, it } from 'vitest';
import { costEase } from './cost-ease.ts';
import { type ProposalSketch, sketchBook } from './fixtures.ts';

const finding = (proposals: readonly ProposalSketch[]): string =>
  costEase.finding(costEase.rows(sketchBook({ proposals })));

describe('costEase', () => {
  const book = sketchBook({
    proposals: [
      { cost: 0, ease: 0 },
      { cost: 3, ease: 2, part: 1 },
      { cost: 3, ease: 2 },
    ],
  });
  const rows = costEase.rows(book);

  it('puts each proposal in the cell of its ease and its cost', () => {
    expect(rows.cells[0]?.[0]?.map(({ proposal }) => proposal)).toEqual([1]);
    expect(rows.cells[2]?.[3]?.map(({ proposal }) => proposal)).toEqual([2, 3]);
    expect(rows.cells.flat().flat()).toHaveLength(3);
  });

  it('says how many are cheapest and easiest, and which cell is fullest', () => {
    expect(costEase.finding(rows)).toBe(
      '1 proposition sur 3 se range à la fois dans « Sans coût » et dans « Facile » ; la case la plus remplie, « Coût élevé, difficile », en compte 2.',
    );
  });

  it('puts the verb in the plural from two on', () => {
    expect(finding([{}, {}])).toMatch(/^2 propositions sur 2 se rangent /);
  });

  it('says « aucune » rather than zero', () => {
    expect(finding([{ cost: 1 }, { cost: 1 }])).toMatch(/^Aucune des 2 propositions ne se range /);
  });

  it('names all the cells that are equally full', () => {
    expect(finding([{ cost: 0 }, { cost: 1 }])).toMatch(
      / ; les cases les plus remplies, « Sans coût, facile » et « Coût faible, facile », en comptent 1 chacune\.$/,
    );
  });

  it('asks about one proposal when there is one', () => {
    expect(costEase.question(sketchBook({ proposals: [{}] }))).toBe(
      'Combien coûte la proposition, et est-elle facile ?',
    );
  });

  it('lists every cell in its table, with the numbers it holds', () => {
    const { rows: cells } = costEase.table(rows);
    expect(cells).toHaveLength(12);
    expect(cells[0]).toEqual(['Facile', 'Sans coût', 1, '1']);
    expect(cells[11]).toEqual(['Difficile', 'Coût élevé', 2, '2, 3']);
    expect(cells[1]).toEqual(['Facile', 'Coût faible', 0, null]);
  });

  it('tells the picture row by row', () => {
    expect(costEase.description(rows)).toBe(
      'Facile : sans coût, 1 proposition (n° 1). Facilité moyenne : aucune proposition. Difficile : coût élevé, 2 propositions (n° 2 et 3).',
    );
  });

  it('says who made the levels', () => {
    expect(costEase.limits(book)).toContain('Les niveaux sont les nôtres.');
  });

  it('writes legible numbers on its marks even on the narrowest phone', () => {
    const proposals = Array.from({ length: 67 }, (_, index) => ({ cost: index % 4, ease: index % 3 }));
    const { marks } = costEase.scene(costEase.rows(sketchBook({ proposals })), { width: 280 });
    expect(marks).toHaveLength(67);
    for (const { shapes, proposal } of marks) {
      expect(shapes).toContainEqual(expect.objectContaining({ type: 'text', text: `${proposal}` }));
    }
  });
});
