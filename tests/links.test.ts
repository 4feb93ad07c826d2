import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { brokenLinks, readLinks } from './support/links.ts';
import { builtPages } from './support/pages.ts';

describe('The built site', () => {
  it('has no link or anchor that leads nowhere', () => {
    expect(brokenLinks(inject('siteFolder')).slice(0, 50)).toEqual([]);
  });

  it('has as many pages as the book needs', () => {
    const paths = builtPages(inject('siteFolder')).map(({ path }) => path);
    expect(paths.filter((path) => /^\/propositions\/\d+\/$/.test(path))).toHaveLength(67);
    expect(paths).toContain('/404.html');
  });
});

describe('The check of links', () => {
  it('reads ids and addresses, however they are quoted, and nothing in comments or scripts', () => {
    const page = readLinks(
      '/',
      `<h1 id=a>x</h1><p id='b'><!-- <a href="/no/"> --><script type="module" src="/s.js">"<a href='/no/'>"</script>
       <a data-x="a > b" href="/x/?a=1&amp;b=2#c">x</a><img srcset="/1.png 1x, /2.png 2x" alt><use href="#a"/>
       <link rel="canonical" href="https://exemple.fr/">`,
    );
    expect([...page.anchors]).toEqual(['a', 'b']);
    expect(page.targets).toEqual(['/s.js', '/x/?a=1&b=2#c', '/1.png', '/2.png', '#a', 'https://exemple.fr/']);
    expect(page.canonical).toBe('https://exemple.fr/');
  });

  it('names the target, the reason and where the link is', () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    mkdirSync(join(folder, 'a'));
    const canonical = '<link rel="canonical" href="https://exemple.fr/base/">';
    const links = [
      '/base/a/',
      'a/#ok',
      'a/#non',
      '/base/a',
      '/a/',
      'https://exemple.fr/base/b/',
      'https://ailleurs.fr/',
    ];
    writeFileSync(
      join(folder, 'index.html'),
      canonical + links.map((link) => `<a href="${link}">x</a>`).join(''),
    );
    writeFileSync(
      join(folder, 'a/index.html'),
      '<p id="ok"><a href="../">x</a><a href="https://exemple.fr/base/b/">x</a><a href="">x</a>',
    );
    expect(brokenLinks(folder, '/base/')).toEqual([
      'a/#non has no such anchor, from /',
      '/base/a lacks its final slash, from /',
      '/a/ is outside /base/, from /',
      'https://exemple.fr/base/b/ does not exist, from / and 1 more',
      ' is empty, from /a/',
    ]);
    rmSync(folder, { recursive: true });
  });
});
