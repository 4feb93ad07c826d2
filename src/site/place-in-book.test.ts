import { describe, expect, it } from 'vitest';
import { placeInBook } from './place-in-book.ts';

const anchorOf = (address: string) => (address === '/propositions/2/' ? 'p2' : null);
const place = (html: string, options = {}) => placeInBook(html, { prefix: 'p1', anchorOf, ...options });

describe('a page’s text placed in the whole book', () => {
  it('has its anchors prefixed, and what names them', () => {
    expect(
      place('<p id="constat-1"><a href="#note-1">1</a></p><section aria-labelledby="a b"></section>'),
    ).toBe(
      '<p id="p1-constat-1"><a href="#p1-note-1">1</a></p><section aria-labelledby="p1-a p1-b"></section>',
    );
  });

  it('has its headings lower', () => {
    expect(place('<h2>A</h2><h3>B</h3><h6>C</h6>')).toBe('<h4>A</h4><h5>B</h5><h6>C</h6>');
    expect(place('<h2>A</h2>', { down: 1 })).toBe('<h3>A</h3>');
  });

  it('keeps inside the book its links to what the book holds, and no others', () => {
    expect(
      place('<a href="/propositions/2/">2</a> <a href="/chiffres/x/">x</a> <a href="https://a.fr/">y</a>'),
    ).toBe('<a href="#p2">2</a> <a href="/chiffres/x/">x</a> <a href="https://a.fr/">y</a>');
  });

  it('loses the notes in its margin, with all they hold', () => {
    expect(
      place(
        '<p>a</p><details class="notes"><summary>1</summary><details><p id="b">b</p></details></details><p>c</p>',
      ),
    ).toBe('<p>a</p><p>c</p>');
    expect(place('<details><p>d</p></details>')).toBe('<details><p>d</p></details>');
  });

  it('is cut at its headings, when asked', () => {
    expect(place('<p>x</p><h2>A</h2><p>a</p><h2>B</h2><h3>C</h3>', { passages: true })).toBe(
      '<p>x</p><section class="passage"><h4>A</h4><p>a</p></section><section class="passage"><h4>B</h4><h5>C</h5></section>',
    );
    expect(place('<p>x</p>', { passages: true })).toBe('<p>x</p>');
  });

  it('keeps its texts, entities and quotes as they are written', () => {
    const html = `<p title='dit "oui"'>1 &lt; 2 &amp; 3</p><br/>`;
    expect(place(html)).toBe('<p title="dit &quot;oui&quot;">1 &lt; 2 &amp; 3</p><br/>');
  });

  it('leaves the terms it explains to the book’s own glossary', () => {
    expect(place('<a class="term" href="/glossaire/#x">x</a>')).toBe(
      '<a class="defined" href="/glossaire/#x">x</a>',
    );
  });
});
