import { describe, expect, it } from 'vitest';
import { headingOf, indexedHtml, partsOf, withoutElements } from './page-parts.ts';

describe('indexedHtml', () => {
  it('gives what the page marks as its text', () => {
    expect(indexedHtml('<nav>a</nav><main id="contenu" data-pagefind-body>texte</main><p>pied</p>')).toBe(
      'texte',
    );
  });

  it('gives nothing for a page that marks none', () => {
    expect(indexedHtml('<main>texte</main>')).toBeNull();
  });
});

describe('headingOf', () => {
  it('reads the title without its tags', () => {
    expect(headingOf('<h1 class="a"><span>204</span>\n <b>Structures</b></h1>')).toBe('204 Structures');
    expect(headingOf('<p>rien</p>')).toBeNull();
  });
});

describe('partsOf', () => {
  it('cuts out the elements that have the anchors, whole', () => {
    const html = '<p>avant</p><div id="a"><div>un</div></div><div id="b">deux</div><p>après</p>';
    expect(partsOf(html, new Set(['a', 'b']))).toEqual([
      { anchor: null, html: '<p>avant</p><p>après</p>' },
      { anchor: 'a', html: '<div id="a"><div>un</div></div>' },
      { anchor: 'b', html: '<div id="b">deux</div>' },
    ]);
  });

  it('cuts at a heading all that it heads', () => {
    const html = '<h2 id="a">A</h2><p>un</p><h3>sous</h3><h2 id="b">B</h2><p>deux</p>';
    expect(partsOf(html, new Set(['a']))).toEqual([
      { anchor: null, html: '<h2 id="b">B</h2><p>deux</p>' },
      { anchor: 'a', html: '<h2 id="a">A</h2><p>un</p><h3>sous</h3>' },
    ]);
  });

  it('leaves a page without those anchors whole', () => {
    expect(partsOf('<p id="c">un</p>', new Set(['a']))).toEqual([{ anchor: null, html: '<p id="c">un</p>' }]);
  });
});

describe('withoutElements', () => {
  it('drops elements whole, those inside them too', () => {
    const html = '<p>un</p><nav><nav>x</nav>y</nav><p>deux</p><nav>z</nav>';
    expect(withoutElements(html, /<nav\b[^>]*>/g)).toBe('<p>un</p><p>deux</p>');
  });
});
