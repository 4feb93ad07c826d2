import { describe, expect, it } from 'vitest';
import { resolveRedirects, shortForms } from './redirects.ts';
import { siteOf } from './site-fixture.ts';

const site = siteOf({ '/propositions/12/': ['constat', '-parti'], '/recit/debuts/': ['x'] }, [
  '/donnees/a.csv',
]);
const resolve = (...redirects: [string, string][]) =>
  resolveRedirects(
    redirects.map(([from, to]) => ({ from, to })),
    shortForms([12]),
    site,
  );
const problemsOf = (...redirects: [string, string][]) =>
  resolve(...redirects).problems.map(({ message }) => message);
const targetsOf = (...redirects: [string, string][]) =>
  resolve(...redirects)
    .resolved.slice(2)
    .map(({ from, target }) => [from, target]);

describe('redirects', () => {
  it('give each proposal its short addresses', () => {
    expect(resolve().resolved).toEqual([
      { from: '/12/', to: '/propositions/12/', target: '/propositions/12/' },
      { from: '/p/12/', to: '/propositions/12/', target: '/propositions/12/' },
    ]);
  });

  it('are followed to their end, through other redirects and short addresses', () => {
    expect(targetsOf(['/a/', '/b'], ['/b/', '/12'], ['/c', '/donnees/a.csv'])).toEqual([
      ['/a/', '/propositions/12/'],
      ['/b/', '/propositions/12/'],
      ['/c', '/donnees/a.csv'],
    ]);
  });

  it('keep an anchor until one gives its own', () => {
    expect(targetsOf(['/a/#x', '/b/#constat'], ['/b/', '/propositions/12/'], ['/a/', '/b/'])).toEqual([
      ['/a/#x', '/propositions/12/#constat'],
      ['/b/', '/propositions/12/'],
      ['/a/', '/propositions/12/'],
    ]);
  });

  it('may lead elsewhere from an anchor that is gone', () => {
    expect(targetsOf(['/propositions/12/#parti', '/recit/debuts/#x'])).toEqual([
      ['/propositions/12/#parti', '/recit/debuts/#x'],
    ]);
  });

  it.each<[string, [string, string][], RegExp]>([
    [
      'in a circle',
      [
        ['/a/', '/b/'],
        ['/b/', '/c/'],
        ['/c/', '/a/'],
      ],
      /« \/a\/ » redirige en rond/,
    ],
    ['to itself', [['/a/', '/a']], /« \/a\/ » redirige en rond/],
    ['to nowhere', [['/a/', '/nulle-part/']], /« \/a\/ » redirige vers « \/nulle-part\/ », qui n’existe pas/],
    [
      'to nowhere by another',
      [
        ['/a/', '/b/'],
        ['/b/', '/rien/'],
      ],
      /« \/a\/ » redirige vers « \/rien\/ » \(par « \/b\/ »\)/,
    ],
    ['to a missing anchor', [['/a/', '/propositions/12/#non']], /n’a pas l’ancre « non »/],
    [
      'twice',
      [
        ['/a/', '/recit/debuts/'],
        ['/a', '/propositions/12/'],
      ],
      /« \/a » est redirigée deux fois/,
    ],
    ['from a page that exists', [['/recit/debuts', '/propositions/12/']], /est une page du site/],
    [
      'from an anchor that exists',
      [['/propositions/12/#constat', '/recit/debuts/']],
      /est encore dans la page/,
    ],
    ['from a short address', [['/12', '/recit/debuts/']], /déjà l’adresse courte/],
    ['from an anchor of no page', [['/rien/#x', '/recit/debuts/']], /part d’une page qui n’existe pas/],
    ['from a query', [['/a/?b=1', '/recit/debuts/']], /sans « \? »/],
    ['to another site', [['/a/', '//ailleurs.fr/']], /n’est pas une adresse de ce site/],
    [
      'with what would break a server’s file',
      [['/a"; return 200;/', '/recit/debuts/']],
      /n’est pas une adresse/,
    ],
  ])('that lead %s are refused, by name', (_, redirects, message) => {
    expect(problemsOf(...redirects)).toContainEqual(expect.stringMatching(message));
  });
});
