import { describe, expect, it } from 'vitest';
import { checkPermalinks } from './check.ts';
import { parsePermalinks } from './list.ts';
import type { Resolved } from './redirects.ts';
import { siteOf } from './site-fixture.ts';

const check = (list: string, site: ReturnType<typeof siteOf>, redirects: readonly Resolved[] = []) =>
  checkPermalinks(parsePermalinks(list), site, redirects);
const redirect = (from: string, target: string): Resolved => ({ from, to: target, target });

describe('the check of permalinks', () => {
  it('finds nothing when every address and anchor is there', () => {
    const report = check('/a/\n  #un\n/b.csv\n', siteOf({ '/a/': ['deux', 'un'] }, ['/b.csv']));
    expect(report).toEqual({ problems: [], mendings: [] });
  });

  it('names a page that is gone, and what the editor may do', () => {
    const { problems } = check('/recit/naissance/\n', siteOf({ '/recit/naissances/': [] }));
    expect(problems).toEqual([
      {
        address: '/recit/naissance/',
        message: expect.stringMatching(/^\/recit\/naissance\/ a été publiée et n’existe plus\. Au choix/),
      },
    ]);
    expect(problems[0]?.message).toContain('- from: /recit/naissance/\n          to: /recit/naissances/');
    expect(problems[0]?.message).toContain('par erreur');
  });

  it('names the entry of a registry that is gone, with the nearest one', () => {
    const { problems } = check('/glossaire/\n  #esus\n', siteOf({ '/glossaire/': ['scic', 'esu'] }));
    expect(problems[0]?.message).toContain('to: /glossaire/#esu');
  });

  it('is content with a redirect, of the page or of the anchor', () => {
    const site = siteOf({ '/a/': ['un'], '/glossaire/': ['ess'] });
    const redirects = [redirect('/b/', '/a/'), redirect('/glossaire/#esus', '/glossaire/#ess')];
    expect(check('/b/\n/glossaire/\n  #esus\n', site, redirects).problems).toEqual([]);
  });

  it('keeps the anchors of a text’s page at what is left of their surroundings', () => {
    const site = siteOf({ '/a/': ['titre', 'notes', 'titre-2', 'fin'] });
    const { problems, mendings } = check(
      '/a/\n  #avant\n  #titre\n  #titre-1\n  #note-x\n  #titre-2\n',
      site,
    );
    expect(problems).toEqual([]);
    expect(mendings).toEqual([
      {
        path: '/a/',
        keep: [
          { anchor: 'avant', at: 'titre' },
          { anchor: 'titre-1', at: 'titre' },
          { anchor: 'note-x', at: 'notes' },
        ],
        move: [],
      },
    ]);
  });

  it('moves an anchor to where its redirect leads: in the page, or to another', () => {
    const site = siteOf({ '/a/': ['un', '-deux', '-trois'], '/b/': ['x'] });
    const redirects = [redirect('/a/#deux', '/a/#un'), redirect('/a/#trois', '/b/#x')];
    expect(check('/a/\n  #deux\n  #trois\n', site, redirects).mendings).toEqual([
      { path: '/a/', keep: [{ anchor: 'deux', at: 'un' }], move: [{ anchor: 'trois', to: '/b/#x' }] },
    ]);
  });

  it('keeps on the new page the anchors of the page that leads to it', () => {
    const list = '/vieux/\n  #un\n  #deux\n/neuf/\n';
    const { problems, mendings } = check(list, siteOf({ '/neuf/': ['un'] }), [redirect('/vieux/', '/neuf/')]);
    expect(problems).toEqual([]);
    expect(mendings).toEqual([{ path: '/neuf/', keep: [{ anchor: 'deux', at: 'un' }], move: [] }]);
  });
});
