import { describe, expect, it } from 'vitest';
import { Thesaurus } from './synonyms.ts';

const thesaurus = new Thesaurus([
  ['commande publique', 'marchés publics', 'marché public', "appel d'offres"],
  ['ESUS', "entreprise solidaire d'utilité sociale", 'entreprise solidaire'],
  ['bénévole', 'bénévolat', 'volontariat'],
]);
const phrases = (...words: string[]): string[] =>
  thesaurus.alternatives(words).map(({ start, end, words }) => `${start}-${end} ${words.join(' ')}`);

describe('Thesaurus', () => {
  it('gives the other phrases of a group, those that differ by their endings once', () => {
    expect(phrases('marches', 'publics')).toEqual(['0-2 commande publique', '0-2 appel offres']);
  });

  it('knows a phrase by its stems', () => {
    expect(phrases('benevoles')).toEqual(['0-1 volontariat']);
  });

  it('takes the longest phrase, and says where it stands', () => {
    expect(phrases('agrement', 'entreprise', 'solidaire', 'utilite', 'sociale')).toEqual([
      '1-5 esus',
      '1-5 entreprise solidaire',
    ]);
  });

  it('has nothing for words it does not know', () => {
    expect(phrases('apricot', '')).toEqual([]);
  });
});
