import { describe, expect, it } from 'vitest';
import { type ProposalSketch, sketchBook } from './fixtures.ts';
import { horizonInstrument } from './horizon-instrument.ts';

const rowsOf = (proposals: readonly ProposalSketch[]) => horizonInstrument.rows(sketchBook({ proposals }));

describe('horizonInstrument', () => {
  it('says the commonest delay and the commonest lever', () => {
    const rows = rowsOf([
      { horizon: 'long', instrument: 'loi' },
      { horizon: 'long', instrument: 'budget' },
      { horizon: 'court', instrument: 'budget' },
    ]);
    expect(horizonInstrument.finding(rows)).toBe(
      '« Long terme » est le délai le plus fréquent (2 propositions sur 3) ; « Budget » est le levier le plus employé (2 propositions).',
    );
  });

  it('names all those that are equal', () => {
    const rows = rowsOf([
      { horizon: 'long', instrument: 'loi' },
      { horizon: 'court', instrument: 'budget' },
    ]);
    expect(horizonInstrument.finding(rows)).toBe(
      '« Court terme » et « Long terme » sont les délais les plus fréquents (1 proposition sur 2 chacun) ; « Loi » et « Budget » sont les leviers les plus employés (1 proposition chacun).',
    );
  });

  it('puts the most used levers first, and keeps those that are not used', () => {
    const rows = rowsOf([{ instrument: 'contrat' }, { instrument: 'contrat' }, { instrument: 'recherche' }]);
    const table = horizonInstrument.table(rows);
    expect(table.columns.map(({ key }) => key)).toEqual(['levier', 'court', 'moyen', 'long', 'total']);
    expect(table.rows.slice(0, 3)).toEqual([
      ['Contrat', 2, 0, 0, 2],
      ['Recherche', 1, 0, 0, 1],
      ['Loi', 0, 0, 0, 0],
    ]);
    expect(table.rows).toHaveLength(7);
  });
});
