import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWords } from '../filtering/clean.ts';
import { readChoice, writeChoice } from './filters.ts';

const filters = { besoin: ['sante', 'education'], annee: ['2019'] };

describe('a directory’s address', () => {
  it('is read, and what it holds that is unknown is named', () => {
    expect(readChoice('?besoin=sante&annee=1900&q=+lien+&autre=1', filters)).toEqual({
      choice: { values: { besoin: ['sante'] }, words: 'lien' },
      unknown: ['1900'],
    });
  });

  it('reads back to what it was written from', () => {
    fc.assert(
      fc.property(
        fc.record({
          besoin: fc.constantFrom('', 'sante', 'education'),
          annee: fc.constantFrom('', '2019'),
          words: fc.string({ unit: 'binary', maxLength: 60 }).map(cleanWords),
        }),
        ({ besoin, annee, words }) => {
          const values = { ...(besoin && { besoin: [besoin] }), ...(annee && { annee: [annee] }) };
          const choice = { values, words };
          expect(readChoice(writeChoice(choice), filters)).toEqual({ choice, unknown: [] });
        },
      ),
    );
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect(() => readChoice(`?besoin=${query}&q=${query}`, filters)).not.toThrow();
      }),
    );
  });
});
