import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';

describe('fold', () => {
  it('drops case, accents and ligatures', () => {
    expect(fold('Cœur d’ŒUVRE, Ætius, ÉTÉ, Noël, ça')).toBe("coeur d'oeuvre, aetius, ete, noel, ca");
  });

  it('writes subscripts, superscripts and other spaces plainly', () => {
    expect(fold('CO₂, m², 10\u202f600\u00a0000')).toBe('co2, m2, 10 600 000');
  });

  it('knows the hyphens and apostrophes of typographers', () => {
    expect(fold('mi‑temps – l’école, l`ecole')).toBe("mi-temps - l'ecole, l'ecole");
  });

  it('drops what nobody sees', () => {
    expect(fold('inno\u00advation\u200b sociale\ufeff')).toBe('innovation sociale');
  });

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
