import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery } from './query.ts';

const wordsOf = (text: string): string[] =>
  parseQuery(text).terms.flatMap((term) => (term.kind === 'word' ? [term.word] : []));

describe('parseQuery', () => {
  it('knows the ways of naming a proposal', () => {
    const ways = ['12', 'p12', 'P 12', 'p. 12', 'n°12', 'n° 12', '#12', 'prop 12', 'proposition 12'];
    for (const way of [
      ...ways,
      'Proposition n°12',
      'la proposition 12',
      '12e proposition',
      'proposition numéro 12',
    ]) {
      expect(parseQuery(way).proposal, way).toBe(12);
    }
  });

  it('reads the number of a proposal in words', () => {
    expect(parseQuery('proposition douze').proposal).toBe(12);
    expect(parseQuery('la proposition vingt et un').proposal).toBe(21);
    expect(parseQuery('mesure 33').proposal).toBe(33);
    expect(parseQuery('proposition utile').proposal).toBeNull();
  });

  it('mends a word cut at the end of a line', () => {
    const wordsOf = (text: string, ...known: string[]) =>
      parseQuery(text, false, (word) => known.includes(word)).terms.map((term) =>
        term.kind === 'word' ? term.word : term.kind,
      );
    expect(wordsOf('inno- vation sociale')).toEqual(['innovation', 'sociale']);
    expect(wordsOf('inno\u00ADvation')).toEqual(['innovation']);
    expect(wordsOf('collecti-vités', 'collectivites')).toEqual(['collectivites']);
    expect(wordsOf('tiers-lieux', 'tierslieux', 'tiers', 'lieux')).toEqual(['tiers', 'lieux']);
  });

  it('keeps the English reading of a comma in case the French one finds nothing', () => {
    expect(parseQuery('1,417').terms).toEqual([
      { kind: 'figure', value: 1.417, unit: null, word: null, english: 1417 },
    ]);
  });

  it('does not take for a proposal a number among other words', () => {
    for (const text of ['12 lauréats', 'article 51', '12 %', '12 M€', '2014-2024', 'loi de 1901']) {
      expect(parseQuery(text).proposal, text).toBeNull();
    }
  });

  it('reads a number the same however it is written', () => {
    for (const text of ['10,6 millions', '10.6 M', '10 600 000', '10600000', '10\u202f600\u202f000']) {
      expect(parseQuery(text).terms, text).toMatchObject([{ kind: 'figure', value: 10_600_000, unit: null }]);
    }
    expect(parseQuery('80 M€').terms).toMatchObject([{ kind: 'figure', value: 80_000_000, unit: 'euros' }]);
    expect(parseQuery('41 %').terms).toMatchObject([{ kind: 'figure', value: 41, unit: '%' }]);
  });

  it('reads a date as the words that print it', () => {
    expect(parseQuery('21/11/2024').terms).toEqual([
      { kind: 'phrase', words: ['21', 'novembre', '2024'], year: 2024 },
    ]);
  });

  it('leaves stop words out of what is looked for, not out of names', () => {
    const query = parseQuery('comment financer mon association ?');
    expect(wordsOf('comment financer mon association ?')).toEqual(['financer', 'association']);
    expect(query.words).toEqual(['comment', 'financer', 'mon', 'association']);
  });

  it('looks for nothing when there are only stop words, signs or one letter', () => {
    for (const text of ['le la les', 'de', 'a', '😀😀', '   ', '«»'])
      expect(parseQuery(text).terms, text).toEqual([]);
  });

  it('takes what is between quotes for a phrase', () => {
    for (const text of [
      '"marché public" innovant',
      '« marché public » innovant',
      '“marché public” innovant',
    ]) {
      expect(parseQuery(text).terms, text).toMatchObject([
        { kind: 'phrase', words: ['marche', 'public'] },
        { kind: 'word', word: 'innovant' },
      ]);
    }
  });

  it('sets aside the words that a minus refuses', () => {
    const query = parseQuery('mécénat -entreprise');
    expect(query.excluded).toEqual(['entreprise']);
    expect(wordsOf('mécénat -entreprise')).toEqual(['mecenat']);
  });

  it('reads numbers that are names as names', () => {
    expect(wordsOf('fonds 90/10')).toEqual(['fonds', '9010']);
    expect(wordsOf('article 37-1')).toEqual(['article', '371']);
  });

  it('hears what a question asks for', () => {
    expect(parseQuery('combien de bénévoles').wanted).toBe('chiffre');
    expect(parseQuery('c’est quoi l’ESS').wanted).toBe('terme');
    expect(wordsOf('définition innovation sociale')).toEqual(['innovation', 'sociale']);
    expect(wordsOf('définition')).toEqual(['definition']);
  });

  it('says which word may not be finished', () => {
    expect(parseQuery('commande pub', true).terms).toMatchObject([
      { unfinished: false },
      { unfinished: true },
    ]);
    expect(parseQuery('commande pub ', true).terms).toMatchObject([
      { unfinished: false },
      { unfinished: false },
    ]);
    expect(parseQuery('commande pub').terms).toMatchObject([{ unfinished: false }, { unfinished: false }]);
  });

  it('reads anything, in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.boolean(), (text, unfinished) => {
        const query = parseQuery(text, unfinished);
        expect([...query.text].length).toBeLessThanOrEqual(longestQuery);
        expect(query.terms.length).toBeLessThanOrEqual(12);
      }),
    );
    expect(parseQuery('a'.repeat(10_000)).text).toHaveLength(longestQuery);
  });
});
