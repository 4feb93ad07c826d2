import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, type KnownWord, Speller, sound } from './spelling.ts';

const known = (...words: string[]): KnownWord[] => words.map((word) => ({ word, printed: word, pages: 1 }));
const word = fc.stringMatching(/^[a-z]{3,12}$/);

describe('distance', () => {
  it('is nothing between a word and itself, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, one)).toBe(0);
        expect(distance(one, other)).toBeCloseTo(distance(other, one), 9);
      }),
    );
  });

  it('counts a swap, a neighbouring key or a doubled letter for less than another letter', () => {
    const other = distance('subvention', 'subvenkion');
    expect(distance('subevntion', 'subvention')).toBeLessThan(other);
    expect(distance('subvebtion', 'subvention')).toBeLessThan(other);
    expect(distance('subventtion', 'subvention')).toBeLessThan(other);
  });

  it('says that words are too far apart rather than how far', () => {
    expect(distance('abricot', 'subvention', 2)).toBe(Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(word, word, fc.double({ min: 0, max: 3, noNaN: true }), (one, other, limit) => {
        const whole = distance(one, other);
        expect(distance(one, other, limit)).toBe(whole > limit ? Number.POSITIVE_INFINITY : whole);
      }),
    );
  });
});

describe('sound', () => {
  it('is the same for words that are said the same', () => {
    for (const [one = '', other = ''] of [
      ['publik', 'publique'],
      ['finencement', 'financement'],
      ['fondasion', 'fondation'],
      ['entreprize', 'entreprise'],
      ['numerik', 'numerique'],
    ]) {
      expect(sound(one), one).toBe(sound(other));
    }
  });
});

describe('Speller', () => {
  const speller = new Speller(
    known('subvention', 'association', 'innovation', 'benevolat', 'commande', 'public', 'don'),
  );
  const best = (typed: string): string | undefined => speller.corrections(typed)[0]?.word;

  it('finds a word under one or two mistakes', () => {
    expect(best('subevntion')).toBe('subvention');
    expect(best('asociation')).toBe('association');
    expect(best('inovassion')).toBe('innovation');
    expect(best('bénévola'.normalize('NFD').replace(/\p{Mark}/gu, ''))).toBe('benevolat');
    expect(best('komande')).toBe('commande');
  });

  it('proposes nothing for what is far from everything', () => {
    expect(speller.corrections('apricot')).toEqual([]);
    expect(speller.corrections('xyz')).toEqual([]);
  });

  it('never takes a word for an article or a preposition', () => {
    const speller = new Speller([
      { word: 'mon', printed: 'mon', pages: 50 },
      { word: 'avec', printed: 'avec', pages: 50 },
    ]);
    expect(speller.corrections('monn')).toEqual([]);
    expect(speller.corrections('avecc')).toEqual([]);
  });

  it('never corrects a word with a digit: another number is another thing', () => {
    const numbers = new Speller(known('10600000', 'co2', '2024'));
    expect(numbers.corrections('10600001')).toEqual([]);
    expect(numbers.corrections('2025')).toEqual([]);
    expect(numbers.corrections('co3')).toEqual([]);
  });

  it('prefers, between words as near, the more frequent', () => {
    const speller = new Speller([
      { word: 'marche', printed: 'marché', pages: 30 },
      { word: 'mache', printed: 'mâche', pages: 1 },
    ]);
    expect(speller.corrections('maeche')[0]?.printed).toBe('marché');
  });
});
