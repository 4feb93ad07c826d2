import { describe, expect, it } from 'vitest';
import { anchorsByLeaf, leavesOf } from './leaves.ts';

const page = `<main><header id="top" data-leaf="couverture"><h1>Le <em>livre</em></h1></header>
<p>ailleurs</p>
<section id="a" data-leaf="a"><section><h2>Partie&nbsp;1</h2></section><br><svg viewbox="0 0 1 1"><path d="M0"/></svg></section>
<article id="p1" data-leaf="p1" data-part="2" data-x="y"><h3>1. Titre</h3><a href="#p1-note" role="doc-noteref">1</a><h4>Constat</h4></article></main>`;

describe('the leaves of the whole book', () => {
  it('are cut out of the page, with the title and level of their first heading', () => {
    expect(
      leavesOf(page, (href) => href).map(({ name, title, level, hasSvg }) => [name, title, level, hasSvg]),
    ).toEqual([
      ['couverture', 'Le livre', 1, false],
      ['a', 'Partie\u00a01', 2, true],
      ['p1', '1. Titre', 3, false],
    ]);
  });

  it('are well-formed XHTML, with what e-readers look for', () => {
    const [, part, proposal] = leavesOf(page, (href) => `p1.xhtml${href}`);
    expect(part?.xhtml).toBe(
      '<section id="a"><section><h2>Partie\u00a01</h2></section><br/>' +
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0"/></svg></section>',
    );
    expect(proposal?.xhtml).toContain('<article id="p1" data-part="2"><h3>');
    expect(proposal?.xhtml).toContain(
      '<a href="p1.xhtml#p1-note" role="doc-noteref" epub:type="noteref">1</a>',
    );
  });

  it('know which of them holds each anchor', () => {
    expect([...anchorsByLeaf(page)]).toEqual([
      ['top', 'couverture'],
      ['a', 'a'],
      ['p1', 'p1'],
    ]);
  });
});
