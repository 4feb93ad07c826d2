import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { packVocabulary, unpackVocabulary, vocabularyOf } from './vocabulary.ts';

describe('packVocabulary', () => {
  it('gives back every word, and the order of magnitude of its pages', () => {
    const printed = fc.stringMatching(/^[a-zéèçà]{1,12}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ printed, pages: fc.integer({ min: 1, max: 900 }) }), {
          selector: (w) => w.printed,
        }),
        (known) => {
          const back = unpackVocabulary(packVocabulary(known));
          expect(back.map((word) => word.printed).sort()).toEqual(known.map((word) => word.printed).sort());
          for (const { word, printed, pages } of back) {
            expect(word).toBe(fold(printed));
            const before = known.find((one) => one.printed === printed)?.pages ?? 0;
            expect(pages).toBeLessThanOrEqual(before);
            expect(pages).toBeGreaterThan(before / 4);
          }
        },
      ),
    );
  });
});

describe('vocabularyOf', () => {
  it('counts the pages of a word, and keeps its most frequent form', () => {
    const known = vocabularyOf(['L’école, Ecole', 'Une école', 'rien']);
    expect(known.find(({ word }) => word === 'ecole')).toEqual({ word: 'ecole', printed: 'école', pages: 2 });
  });
});
