import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textFragment } from './text-fragment.ts';

const paragraph =
  'La santé dispose d’un cadre pour essayer. Rien de comparable n’apparaît, dans les sources réunies ici, pour l’ensemble de l’action sociale ; plus de 100 expérimentations étaient en cours.';
const of = (words: string, page = paragraph, text = paragraph) => {
  const start = text.indexOf(words);
  return textFragment({ text, offset: start }, { text, offset: start + words.length }, page);
};
const decoded = (fragment: string | null) => fragment && decodeURIComponent(fragment);

describe('a link to a selected text', () => {
  it('gives a short text whole', () => {
    expect(of('dispose d’un cadre')).toBe(':~:text=dispose%20d%E2%80%99un%20cadre');
  });

  it('takes whole words, and no spaces at the ends', () => {
    expect(decoded(of('spose d’un cad'))).toBe(':~:text=dispose d’un cadre');
    expect(decoded(of(' d’un cadre '))).toBe(':~:text=d’un cadre');
  });

  it('gives the first and last words of a long text', () => {
    expect(decoded(of(paragraph))).toBe(
      ':~:text=La santé dispose d’un cadre pour,de 100 expérimentations étaient en cours.',
    );
  });

  it('says what stands around words that are there twice', () => {
    const page = `${paragraph} Un autre cadre pour essayer.`;
    expect(decoded(of('cadre pour essayer', page))).toBe(
      ':~:text=santé dispose d’un-,cadre pour essayer,-. Rien de',
    );
  });

  it('goes from one paragraph to another', () => {
    const start = { text: paragraph, offset: paragraph.indexOf('plus de') };
    const last = 'Un projet qui mêle emploi et logement dépend de plusieurs payeurs.';
    const fragment = textFragment(
      start,
      { text: last, offset: last.indexOf(' dépend') },
      `${paragraph} ${last}`,
    );
    expect(decoded(fragment)).toBe(
      ':~:text=plus de 100 expérimentations étaient en,projet qui mêle emploi et logement',
    );
  });

  it('escapes what has a meaning in such a link', () => {
    const text = 'le porte-à-porte, R&D : 50 %';
    expect(of(text, text, text)).toBe(':~:text=le%20porte%2D%C3%A0%2Dporte%2C%20R%26D%20%3A%2050%20%25');
  });

  it('is none when nothing is selected', () => {
    expect(textFragment({ text: 'a  b', offset: 1 }, { text: 'a  b', offset: 1 }, 'a  b')).toBeNull();
    expect(textFragment({ text: '   ', offset: 0 }, { text: '   ', offset: 3 }, '')).toBeNull();
  });

  it('is always an address, whatever is selected', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aé’, -&#%\u00a0œ1.'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (words, one, other) => {
        const [start, end] = [
          Math.min(one, other, words.length),
          Math.min(Math.max(one, other), words.length),
        ];
        const fragment = textFragment({ text: words, offset: start }, { text: words, offset: end }, words);
        if (fragment !== null) expect(fragment).toMatch(/^:~:text=[^\s#&]+$/);
      }),
    );
  });
});
