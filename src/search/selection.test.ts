import { describe, expect, it } from 'vitest';
import type { Ranked } from './rank.ts';
import { countFacet, isEmpty, readSelection, select, toggle, writeSelection } from './selection.ts';
import { smallCatalogue } from './small-catalogue.ts';

const { entries, facets } = smallCatalogue();
const results: Ranked[] = entries.map((entry, index) => ({
  index,
  entry,
  score: entries.length - index,
  coverage: 1,
  isNamed: false,
}));
const from = (address: string) => readSelection(new URLSearchParams(address));
const paths = (address: string): string[] =>
  select(results, from(address), facets).map(({ entry }) => entry.path);

describe('a selection', () => {
  it('is written in the address as it was read', () => {
    for (const address of ['?q=don', '?q=don&type=proposition,terme&partie=etat&annee=2024&tri=annee', '']) {
      const parameters = new URLSearchParams(address);
      expect(writeSelection(parameters.get('q') ?? '', readSelection(parameters))).toBe(address);
    }
  });

  it('leaves out of an address what it does not know', () => {
    expect(isEmpty(from('?type=robot,&partie=<b>&tri=hasard'))).toBe(true);
    expect(from('?tri=hasard').order).toBe('pertinence');
  });

  it('keeps the results that have one of the values of each filter', () => {
    expect(paths('?type=terme')).toHaveLength(3);
    expect(paths('?type=proposition&acteur=citoyens')).toEqual(['/propositions/50/']);
    expect(paths('?type=proposition&cout=nul,faible&facilite=facile')).toEqual(['/propositions/50/']);
    expect(paths('?besoin=handicap')).toEqual(['/laureats/comme-les-autres/']);
    expect(paths('?annee=2024')).toEqual(['/chiffres/part-associations/', '/reperes/cese-2024/']);
  });

  it('sorts by number or by year, what has none last', () => {
    expect(paths('?tri=numero').slice(0, 4)).toEqual([
      '/propositions/8/',
      '/propositions/12/',
      '/propositions/50/',
      '/glossaire/#commande-publique',
    ]);
    expect(paths('?tri=annee').slice(0, 3)).toEqual([
      '/chiffres/part-associations/',
      '/reperes/cese-2024/',
      '/chiffres/personnes-touchees/',
    ]);
  });

  it('chooses a value, then lets go of it', () => {
    const once = toggle(from(''), 'type', 'terme');
    expect(writeSelection('', once)).toBe('?type=terme');
    expect(isEmpty(toggle(once, 'type', 'terme'))).toBe(true);
  });
});

describe('countFacet', () => {
  it('says how many results a value would leave, under the other filters', () => {
    const counts = countFacet(results, from('?partie=etat'), facets, 'type');
    expect(counts.map(({ id, count }) => [id, count])).toEqual([
      ['proposition', 2],
      ['repere', 1],
      ['page', 1],
    ]);
  });

  it('shows a chosen value even when it leaves nothing', () => {
    const counts = countFacet(results, from('?partie=citoyens&type=chiffre'), facets, 'type');
    expect(counts).toContainEqual({ id: 'chiffre', label: 'Chiffres', count: 0, chosen: true });
  });
});
