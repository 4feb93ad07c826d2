import { describe, expect, it } from 'vitest';
import { countNew, formatPermalinks, parsePermalinks, withBuilt } from './list.ts';
import { siteOf } from './site-fixture.ts';

const published = parsePermalinks('# titre\n/a/\n  #un\n  #deux\n/b/\n');

describe('the list of permalinks', () => {
  it('has one line an address and one an anchor, addresses in order', () => {
    const text = formatPermalinks(
      new Map([
        ['/p/10/', []],
        ['/p/9/', ['x']],
      ]),
    );
    expect(text.split('\n').filter((line) => line && !line.startsWith('# '))).toEqual([
      '/p/9/',
      '  #x',
      '/p/10/',
    ]);
    expect(parsePermalinks(text)).toEqual(
      new Map([
        ['/p/9/', ['x']],
        ['/p/10/', []],
      ]),
    );
  });

  it('says which line it cannot read', () => {
    expect(() => parsePermalinks('/a/\nb\n')).toThrow(/permalinks\.txt:2 — ligne illisible « b »/);
    expect(() => parsePermalinks('  #a\n')).toThrow(/:1 —/);
  });

  it('takes in what was built and loses nothing, each gone anchor after the one it followed', () => {
    const site = siteOf({ '/a/': ['zéro', 'deux', 'trois'], '/c/': [] }, ['/d.csv']);
    const next = withBuilt(parsePermalinks('/a/\n  #un\n  #deux\n  #parti\n/b/\n'), site);
    expect(next.get('/a/')).toEqual(['un', 'zéro', 'deux', 'parti', 'trois']);
    expect([...next.keys()].toSorted()).toEqual(['/a/', '/b/', '/c/', '/d.csv']);
  });

  it('counts what is new', () => {
    const site = siteOf({ '/a/': ['un', 'trois'], '/c/': ['x'] });
    expect(countNew(withBuilt(published, site), published)).toEqual({ paths: 1, anchors: 2 });
  });
});
