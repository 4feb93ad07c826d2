import { describe, expect, it } from 'vitest';
import { agree, capitalize, isPluralName, numberRanges } from './wording.ts';

describe('wording', () => {
  it('agrees from two on', () => {
    expect([0, 1, 2].map((number) => agree(number, 'pilote', 'pilotent'))).toEqual([
      'pilote',
      'pilote',
      'pilotent',
    ]);
  });
  it('knows a plural name by its article', () => {
    expect(isPluralName('les citoyens')).toBe(true);
    expect(isPluralName('l’État')).toBe(false);
    expect(isPluralName('le monde de la recherche')).toBe(false);
  });
  it('shortens runs of numbers', () => {
    expect(numberRanges([3, 1, 2, 4, 9, 7, 8, 12])).toBe('1 à 4, 7 à 9 et 12');
    expect(numberRanges([5, 6])).toBe('5 et 6');
    expect(numberRanges([])).toBe('');
  });
  it('capitalizes accented letters', () => {
    expect(capitalize('état')).toBe('État');
  });
});
