import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('nearest', () => {
  it('offers the known value closest to a misspelt one', () => {
    expect(nearest('etats', ['etat', 'entreprises'])).toBe('etat');
  });

  it('takes two swapped letters for one slip', () => {
    expect(editDistance('faibel', 'faible')).toBe(1);
    expect(nearest('nlu', ['nul', 'moyen'])).toBe('nul');
  });

  it('offers nothing when more than a third of the letters differ', () => {
    expect(nearest('enorme', ['nul', 'faible'])).toBeNull();
  });
});

describe('editDistance', () => {
  it('is the same both ways, and none only between a word and itself', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
