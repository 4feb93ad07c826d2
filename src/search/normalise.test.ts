import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseHtml, normaliseText, plainNumbers, restoreText } from './normalise.ts';

const plain = (text: string): string => plainNumbers(normaliseText(text));

describe('normaliseText', () => {
  it('parts the article from its word, which Pagefind then finds', () => {
    expect(plain("l’école, d'impact, aujourd’hui")).toBe('l’ école, d’ impact, aujourd’ hui');
  });

  it('makes one word of a number, and leaves years alone', () => {
    expect(plain('10\u202f600\u00a0000 €, 1\u202f234, en 2014 204')).toBe('10600000 €, 1234, en 2014 204');
    expect(plain('10.6 millions')).toBe('10,6 millions');
  });

  it('knows ligatures, hyphens that do not break, subscripts', () => {
    expect(plain('œuvre, mi‑temps, CO₂')).toBe('oeuvre, mi-temps, CO2');
  });
});

describe('restoreText', () => {
  it('gives an excerpt the look of the page', () => {
    expect(restoreText(normaliseText('l’école des 10\u202f600\u202f000'))).toBe(
      'l’école des 10\u202f600\u202f000',
    );
  });

  it('keeps as many words as Pagefind counted, but for articles', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normalised = normaliseText(text).trim();
        const articles = normalised.match(/\p{L}’ (?=\p{L})/gu)?.length ?? 0;
        const groups = normalised.match(/\u2060/g)?.length ?? 0;
        const count = (value: string): number => value.split(/\s+/).length;
        expect(count(restoreText(normalised))).toBe(count(normalised) - articles + groups);
      }),
    );
  });
});

describe('normaliseHtml', () => {
  it('touches no tag and no attribute', () => {
    const html = '<a href="/l\'etat/" title="l’état > 1\u202f000">l’état</a>';
    expect(normaliseHtml(html)).toBe('<a href="/l\'etat/" title="l’état > 1\u202f000">l’ état</a>');
  });

  it('takes out the numbers of notes, which stick to the word before', () => {
    expect(normaliseHtml('recul<sup class="ref"><a href="#note-1">1</a></sup>.')).toBe('recul.');
  });

  it('moves the id of a passage before it, and leaves headings theirs', () => {
    expect(normaliseHtml('<h2 id="constat">Constat</h2><p id="constat-1">Un.</p>')).toBe(
      '<h2 id="constat">Constat</h2><a id="constat-1"></a><p>Un.</p>',
    );
  });

  it('keeps the cells of a list of facts apart', () => {
    expect(normaliseHtml('<dt>Année</dt><dd>2024</dd><dt>Lieu</dt>').replace(/<[^>]*>/g, '')).toBe(
      'Année : 2024 Lieu : ',
    );
  });
});
