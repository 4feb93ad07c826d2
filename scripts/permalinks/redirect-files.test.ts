import { describe, expect, it } from 'vitest';
import {
  caddyMap,
  followScriptText,
  nginxMap,
  ofPages,
  redirectPage,
  redirectsFile,
} from './redirect-files.ts';

const redirects = [
  { from: '/12/', to: '/propositions/12/', target: '/propositions/12/' },
  { from: '/vieux.pdf', to: '/livre/', target: '/livre/#p1' },
  { from: '/a/#x', to: '/b/', target: '/b/' },
];
const pages = ofPages(redirects);

describe('the files of redirects', () => {
  it('leave out anchors, which no server sees', () => {
    expect(pages.map(({ from }) => from)).toEqual(['/12/', '/vieux.pdf']);
  });

  it('have each address with and without its final slash, under the base', () => {
    expect(redirectsFile(pages, '/base/').split('\n').slice(1)).toEqual([
      '/base/12 /base/propositions/12/ 301',
      '/base/12/ /base/propositions/12/ 301',
      '/base/vieux.pdf /base/livre/#p1 301',
      '',
    ]);
  });

  it('are maps that nginx and Caddy read', () => {
    expect(nginxMap(pages, '/')).toMatch(
      /map \$uri \$adresse_nouvelle \{\n {2}default "";\n {2}"\/12" "\/propositions\/12\/";\n/,
    );
    expect(caddyMap(pages, '/')).toMatch(
      /map \{path\} \{adresse_nouvelle\} \{\n {2}"\/12" "\/propositions\/12\/"\n/,
    );
    for (const map of [nginxMap(pages, '/'), caddyMap(pages, '/')]) {
      expect(map.match(/\{/g)?.length).toBe(map.match(/\}/g)?.length);
    }
  });
});

describe('the page at an old address', () => {
  const html = redirectPage('/b/', '/base/', 'https://exemple.fr', new Map([['x', '/c/#y']]));

  it('is canonically the new one, and no search result', () => {
    expect(html).toContain('<link rel="canonical" href="https://exemple.fr/base/b/">');
    expect(html).toContain('content="noindex"');
  });

  it('leads there with a script, without one, and by a link', () => {
    expect(html).toContain('data-to="/base/b/"');
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="0; url=/base/b/"></noscript>');
    expect(html).toContain('<a href="/base/b/">');
  });

  /** Runs the script of the page as a browser would, and gives where it leads. */
  const follow = (here: string, dataset: Record<string, string>) => {
    let led = '';
    const location = Object.assign(new URL(here), { replace: (to: string) => (led = to) });
    new Function('document', 'location', followScriptText)({ currentScript: { dataset } }, location);
    return led;
  };

  it('keeps the query and the anchor that the visitor came with', () => {
    expect(follow('https://exemple.fr/a/?q=1#z', { to: '/base/b/' })).toBe(
      'https://exemple.fr/base/b/?q=1#z',
    );
  });

  it('gives its own anchor when it has one, and follows those that moved elsewhere', () => {
    expect(follow('https://exemple.fr/a/#z', { to: '/b/#own' })).toBe('https://exemple.fr/b/#own');
    expect(follow('https://exemple.fr/a/#x', { to: '/b/', anchors: '{"x":"/c/#y"}' })).toBe(
      'https://exemple.fr/c/#y',
    );
  });
});
