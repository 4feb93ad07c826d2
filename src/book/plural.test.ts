import { describe, expect, it } from 'vitest';
import { count, elide, isPlural, listing } from './plural.ts';

describe('isPlural', () => {
  it('begins at two, as French does', () => {
    expect([0, 1, 1.5, 1.99, -1].map(isPlural)).toEqual([false, false, false, false, false]);
    expect([2, 2.5, 17, -3].map(isPlural)).toEqual([true, true, true, true]);
  });
});

describe('count', () => {
  const proposals = (number: number) => count(number, 'proposition', 'propositions', 'Aucune proposition');

  it('agrees the noun with the number', () => {
    expect([0, 1, 2].map(proposals)).toEqual(['Aucune proposition', '1 proposition', '2 propositions']);
    expect(count(1.5, 'million', 'millions')).toBe('1,5 million');
  });

  it('says zero in figures, in the singular, when no word is given for it', () => {
    expect(count(0, 'lauréat', 'lauréats')).toBe('0 lauréat');
  });

  it('prints the number as French does', () => {
    expect(count(23365, 'association', 'associations')).toBe('23\u202f365 associations');
  });
});

describe('listing', () => {
  it('puts commas, then « et »', () => {
    expect(listing([])).toBe('');
    expect(listing(['a'])).toBe('a');
    expect(listing(['a', 'b'])).toBe('a et b');
    expect(listing(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it('takes another last word', () => {
    expect(listing(['faible', 'nul'], 'ou')).toBe('faible ou nul');
  });
});

describe('elide', () => {
  it('elides before a vowel or a mute h', () => {
    expect(elide('de', 'entreprises')).toBe('d’entreprises');
    expect(elide('de', 'État')).toBe('d’État');
    expect(elide('de', 'habitants')).toBe('d’habitants');
    expect(elide('que', 'elle')).toBe('qu’elle');
    expect(elide('de', 'Yvelines')).toBe('d’Yvelines');
    expect(elide('de', 'œuvres')).toBe('d’œuvres');
  });

  it('does not elide before a consonant, a sounded h, « onze », « oui » or an acronym in H', () => {
    for (const name of [
      'VRAC',
      'handicap',
      'hautes écoles',
      'hubs',
      'onze lauréats',
      'oui',
      'yaourt',
      'HLM',
      '12',
    ]) {
      expect(elide('de', name)).toBe(`de ${name}`);
    }
    expect(elide('à', 'elle')).toBe('à elle');
  });

  it('contracts with « le » and « les », not with « la » nor « l’ »', () => {
    expect(elide('de', 'le monde de la recherche')).toBe('du monde de la recherche');
    expect(elide('de', 'les citoyens')).toBe('des citoyens');
    expect(elide('à', 'les collectivités')).toBe('aux collectivités');
    expect(elide('à', 'le maire')).toBe('au maire');
    expect(elide('de', "l'État")).toBe("de l'État");
    expect(elide('de', 'la recherche')).toBe('de la recherche');
    expect(elide('que', 'les citoyens')).toBe('que les citoyens');
  });

  it('leaves alone an article that belongs to a name', () => {
    expect(elide('de', 'Les Jardins de Solène')).toBe('de Les Jardins de Solène');
  });
});
