import { describe, expect, it } from 'vitest';
import { type KnownPage, questionOf, suggestPages } from './suggest.ts';

const pages: KnownPage[] = [
  ['/', 'Livre blanc'],
  ['/propositions/1/', '1. Réserver une part des achats publics'],
  ['/propositions/12/', '12. Créer un équivalent de l’article 51'],
  ['/chiffres/laureats-10-ans/', '204 : lauréats en dix ans'],
  ['/laureats/vrac/', 'VRAC'],
  ['/recit/naissance/', '2014-2016 : une démarche présidentielle'],
  ['/glossaire/', 'Glossaire'],
  ['/mentions-legales/', 'Mentions légales'],
];
const first = (path: string) => suggestPages(path, pages)[0]?.[0];

describe('the pages suggested for a wrong address', () => {
  it.each([
    ['/proposition/12', '/propositions/12/'],
    ['/propositions/12.html', '/propositions/12/'],
    ['/n°12', '/propositions/12/'],
    ['/PROPOSITIONS/1', '/propositions/1/'],
    ['/propositions/12/constat', '/propositions/12/'],
    ['/glosaire', '/glossaire/'],
    ['/mentions_legales', '/mentions-legales/'],
    ['/Mentions-L%C3%A9gales/', '/mentions-legales/'],
    ['/vrac', '/laureats/vrac/'],
    ['/recit/naisance/', '/recit/naissance/'],
    ['/achats-publics', '/propositions/1/'],
  ])('begin with the one that was meant: %s', (path, expected) => {
    expect(first(path)).toBe(expected);
  });

  it('are none rather than any', () => {
    expect(suggestPages('/wp-login.php', pages)).toEqual([]);
    expect(suggestPages('/%E0%A4%A', pages)).toEqual([]);
  });

  it('are five at most', () => {
    const many = Array.from(
      { length: 30 },
      (_, index): KnownPage => [`/chiffres/x-${index}/`, 'Chiffre des lauréats'],
    );
    expect(suggestPages('/laureats-chiffre', many)).toHaveLength(5);
  });
});

describe('what a wrong address was looking for', () => {
  it.each([
    ['/propositions/Achats%20responsables.html', 'propositions Achats responsables'],
    ['/index.php', ''],
    ['/<script>alert(1)</script>', 'script alert 1 script'],
    ['/%E0%A4%A', 'E0 A4'],
  ])('is its words: %s', (path, expected) => {
    expect(questionOf(path)).toBe(expected);
  });
});
