import { describe, expect, it } from 'vitest';
import { Finder } from './finder.ts';
import { parseQuery } from './query.ts';
import { rank } from './rank.ts';
import { smallCatalogue } from './small-catalogue.ts';

const finder = Finder.of(smallCatalogue());
const found = (text: string, unfinished = false): string[] => {
  const query = parseQuery(text, unfinished);
  return rank(query, finder, finder.find(query)).map(({ entry }) => entry.path);
};
const first = (text: string, unfinished = false): string | undefined => found(text, unfinished)[0];

describe('rank, on the first tier', () => {
  it('puts a proposal named by its number first', () => {
    for (const text of ['12', 'p12', 'proposition 12', 'n° 12'])
      expect(first(text), text).toBe('/propositions/12/');
  });

  it('puts a name, an acronym or a term that is the query first', () => {
    expect(first('esus')).toBe('/glossaire/#esus');
    expect(first('commande publique')).toBe('/glossaire/#commande-publique');
    expect(first('webacademie')).toBe('/laureats/web-cademie/');
    expect(first('Web@cadémie')).toBe('/laureats/web-cademie/');
  });

  it('finds a name made of stop words', () => {
    expect(first('comme les autres')).toBe('/laureats/comme-les-autres/');
  });

  it('finds nothing for stop words alone, nor for nothing', () => {
    for (const text of ['le la les', 'de', '', '😀']) expect(found(text), text).toEqual([]);
  });

  it('finds a figure by its value, however it is typed', () => {
    for (const text of ['10,6 millions', '10.6 M', '10 600 000', '10600000', '10,6 M de personnes']) {
      expect(first(text), text).toBe('/chiffres/personnes-touchees/');
    }
  });

  it('minds the unit of a number', () => {
    expect(found('80 M€')).toEqual(['/chiffres/montant-total/']);
    expect(found('80 %')).toEqual(['/chiffres/part-associations/']);
    expect(first('41 %')).toBe('/reperes/cese-2024/');
  });

  it('finds a proposal by a number of its title', () => {
    expect(first('20 millions achats')).toBe('/propositions/8/');
  });

  it('never takes a number for another that begins the same', () => {
    expect(found('1060')).toEqual([]);
    expect(found('8000')).toEqual([]);
  });

  it('puts what the keywords name first, then what synonyms name', () => {
    const paths = found('marchés publics');
    expect(paths.slice(0, 2).sort()).toEqual(['/glossaire/#commande-publique', '/propositions/8/']);
    expect(paths).toContain('/parties/etat/#commande');
    expect(first('volontariat')).toBe('/glossaire/#benevolat');
  });

  it('finds other forms of a word', () => {
    expect(found('bénévole')).toContain('/glossaire/#benevolat');
    expect(found('formations des bénévoles')[0]).toBe('/propositions/50/');
  });

  it('answers from the first letters of a word being typed', () => {
    expect(first('bénév', true)).toBe('/glossaire/#benevolat');
    expect(found('comm', true)).toContain('/glossaire/#commande-publique');
  });

  it('leaves out what meets much less of the query than the best does', () => {
    expect(found('droit à la formation des bénévoles')).toEqual(
      ['/propositions/50/', '/glossaire/#benevolat'].slice(0, 1),
    );
  });

  it('prefers a figure when the question counts', () => {
    expect(first('combien de lauréats')).toMatch(/^\/chiffres\//);
  });

  it('puts first the figure whose own value was typed with its unit', () => {
    expect(first('80 % des lauréats')).toBe('/chiffres/part-associations/');
    expect(first('80 M€ en huit ans')).toBe('/chiffres/montant-total/');
  });

  it('leaves out what the query refuses', () => {
    expect(found('commande publique -repenser')).not.toContain('/parties/etat/#commande');
  });

  it('finds a phrase only where its words stand together', () => {
    expect(found('"commande publique"')).toEqual([
      '/glossaire/#commande-publique',
      '/parties/etat/#commande',
    ]);
    expect(found('"publique commande"')).toEqual([]);
  });
});

describe('rank, on both tiers', () => {
  it('adds what only the text says, after what titles say', () => {
    const query = parseQuery('bénévolat');
    const text = [new Map([[0, 1]])];
    const paths = rank(query, finder, finder.find(query), text).map(({ entry }) => entry.path);
    expect(paths[0]).toBe('/glossaire/#benevolat');
    expect(paths).toContain('/propositions/8/');
  });

  it('lets the text complete a title', () => {
    const query = parseQuery('formation hôpital');
    const text = [
      null,
      new Map([
        [2, 1],
        [0, 1],
      ]),
    ];
    const paths = rank(query, finder, finder.find(query), text).map(({ entry }) => entry.path);
    expect(paths[0]).toBe('/propositions/50/');
  });
});
