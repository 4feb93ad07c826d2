import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#search/fold.ts';
import { type Known, type Listed, matcherOf, orders, type Query, readQuery, writeQuery } from './query.ts';

const known: Known = {
  categorie: new Set(['beneficiaires', 'ess']),
  annee: new Set(['2023', '2024']),
  source: new Set(['fondation-la-france-s-engage']),
  tri: new Set(Object.keys(orders)),
};
const nothing: Query = { categorie: '', annee: '', source: '', q: '', tri: '' };
const reached: Listed = {
  categorie: 'beneficiaires',
  annee: ['2023'],
  source: 'fondation-la-france-s-engage',
  label: 'Français touchés par les services des lauréats en 2023',
  words: fold('10,6 millions Français touchés par les services des lauréats en 2023, Fondation'),
  numbers: [{ value: 10_600_000, unit: null }],
};
const share: Listed = {
  ...reached,
  categorie: 'ess',
  annee: ['2014', '2024'],
  label: 'Part des subventions',
  words: fold('41 % Part des subventions'),
  numbers: [{ value: 41, unit: '%' }],
};
const found = (asked: Partial<Query>) =>
  [reached, share].filter(matcherOf({ ...nothing, ...asked })).map(({ label }) => label);

describe('a query on the figures', () => {
  it('keeps the category, any year the period names, and the publisher', () => {
    expect(found({})).toEqual([reached.label, share.label]);
    expect(found({ categorie: 'ess' })).toEqual([share.label]);
    expect(found({ annee: '2014' })).toEqual([share.label]);
    expect(found({ source: 'autre' })).toEqual([]);
  });

  it.each(['10,6 millions', '10.6 M', '10 600 000', '10600000', '10,6 millions de', 'touches 10,6 millions'])(
    'finds a value however it is typed: %s',
    (q) => {
      expect(found({ q })).toEqual([reached.label]);
    },
  );

  it('tells 41 % from 41 M€, and needs every word', () => {
    expect(found({ q: '41 %' })).toEqual([share.label]);
    expect(found({ q: '41 M€' })).toEqual([]);
    expect(found({ q: 'PART subventions' })).toEqual([share.label]);
    expect(found({ q: 'part introuvable' })).toEqual([]);
  });

  it('sorts by value, by year and by label', () => {
    const sorted = (tri: string) => [share, reached].sort(orders[tri]).map(({ label }) => label);
    expect(sorted('valeur')).toEqual([reached.label, share.label]);
    expect(sorted('annee')).toEqual([share.label, reached.label]);
    expect(sorted('libelle')).toEqual([reached.label, share.label]);
  });
});

describe('the state in the address', () => {
  it('is read, and what does not exist is named', () => {
    expect(readQuery('?annee=1900&categorie=ess&tri=x&autre=1&q=+lien+', known)).toEqual({
      query: { ...nothing, categorie: 'ess', q: 'lien' },
      unknown: ['1900', 'x'],
    });
  });

  it('reads back whatever was written', () => {
    const choice = (name: keyof Known) => fc.constantFrom('', ...known[name]);
    const queries = fc.record({
      categorie: choice('categorie'),
      annee: choice('annee'),
      source: choice('source'),
      tri: choice('tri'),
      q: fc.string({ maxLength: 60 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(queries, (query) => {
        expect(readQuery(writeQuery(query), known)).toEqual({ query, unknown: [] });
      }),
    );
  });

  it('is empty when nothing is asked', () => {
    expect(writeQuery(nothing)).toBe('');
  });
});
