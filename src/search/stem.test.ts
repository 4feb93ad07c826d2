import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

const families = [
  ['benevole', 'benevoles', 'benevolat'],
  ['financer', 'finance', 'financement', 'financements', 'financeurs'],
  ['association', 'associations', 'associatif', 'associative', 'associer'],
  ['subvention', 'subventions', 'subventionner', 'subventionnee'],
  ['public', 'publics', 'publique', 'publiques'],
  ['regional', 'regionaux', 'regionale'],
  ['local', 'locaux', 'locales'],
  ['cheval', 'chevaux'],
  ['evaluer', 'evaluation', 'evaluations', 'evaluateur'],
  ['cooperative', 'cooperatives', 'cooperation', 'cooperer'],
  ['innovation', 'innovante', 'innover', 'innovant'],
  ['label', 'labels', 'labellise', 'labellisation'],
  ['experimentation', 'experimenter', 'experimental'],
  ['laureat', 'laureats', 'laureate'],
];

describe('stem', () => {
  for (const family of families) {
    it(`brings together ${family.join(', ')}`, () => {
      expect(new Set(family.map(stem)).size).toBe(1);
    });
  }

  it('keeps apart words that only begin alike', () => {
    const words = ['commande', 'commerce', 'compte', 'competence', 'region', 'registre', 'mission', 'mesure'];
    expect(new Set(words.map(stem)).size).toBe(words.length);
  });

  it('takes nothing off short words but the mark of the plural', () => {
    expect(['don', 'dons', 'loi', 'lois', 'ess', 'cese'].map(stem)).toEqual([
      'don',
      'don',
      'loi',
      'loi',
      'ess',
      'cese',
    ]);
  });

  it('leaves numbers alone', () => {
    expect(stem('2024')).toBe('2024');
    expect(stem('10600000')).toBe('10600000');
  });

  it('gives the beginning of the word, but for plurals in -aux', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,15}$/), (word) => {
        fc.pre(!word.endsWith('aux'));
        expect(word.startsWith(stem(word))).toBe(true);
      }),
    );
  });
});
