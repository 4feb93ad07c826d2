import { describe, expect, it } from 'vitest';
import { indexWords, wordsOf, wordTest } from './words.ts';

function finds(query: string, text: string): boolean {
  const [indexed = ''] = indexWords([wordsOf(text)]);
  return wordTest(query)?.(indexed) ?? true;
}

describe('the filter of words', () => {
  it.each([
    ['subventions', 'Simplifier la subvention'],
    ['SUBV', 'Simplifier les subventions'],
    ['ecole', 'Ouvrir l’école'],
    ['l’école', 'Une école'],
    ['oeuvre', 'La mise en œuvre'],
    ['simplifier les associations', 'Simplifier la vie associative'],
    ['10 000', 'Porter à 10\u202f000 le nombre'],
    ['tiers-lieu', 'Aider les tiers-lieux'],
  ])('« %s » finds « %s »', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['cantine', 'Simplifier les subventions'],
    ['subvention don', 'Simplifier les subventions'],
    ['vention', 'Simplifier les subventions'],
  ])('« %s » does not find « %s »', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it.each(['', '   ', '!?', '«»'])('a query without a word, %j, keeps everything', (query) => {
    expect(finds(query, 'Simplifier')).toBe(true);
  });

  it('looks for the common words of a query that has no other', () => {
    expect(finds('pour', 'Un fonds pour tous')).toBe(true);
    expect(finds('pour', 'Un fonds')).toBe(false);
  });
});
