import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, matches, readFilters, writeFilters } from './filters.ts';

const listed = {
  values: { besoin: 'sante', annee: '2019' },
  words: fold('Les Petites Cantines, à Lyon : l’œuvre'),
};
const known = { besoin: new Set(['sante', 'education']), annee: new Set(['2019']) };

describe('directory filters', () => {
  it('keep an entry that has every value and every word, whatever the accents', () => {
    expect(matches(listed, {})).toBe(true);
    expect(matches(listed, { besoin: 'sante', q: 'OEUVRE cantines' })).toBe(true);
    expect(matches(listed, { besoin: 'education' })).toBe(false);
    expect(matches(listed, { q: 'cantines paris' })).toBe(false);
  });

  it('read an address, and name what it holds that is unknown', () => {
    expect(readFilters('?besoin=sante&annee=1900&q=+lien+&autre=1', known)).toEqual({
      filters: { besoin: 'sante', q: 'lien' },
      unknown: ['1900'],
    });
  });

  it('write an address that reads back to the same filters', () => {
    fc.assert(
      fc.property(
        fc.record({
          besoin: fc.constantFrom('', 'sante', 'education'),
          annee: fc.constantFrom('', '2019'),
          q: fc.string({ maxLength: 60 }),
        }),
        ({ besoin, annee, q }) => {
          const filters = { besoin, annee, q: q.trim() };
          const kept = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
          expect(readFilters(writeFilters(filters), known)).toEqual({ filters: kept, unknown: [] });
        },
      ),
    );
  });
});
