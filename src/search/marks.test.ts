import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markText } from './marks.ts';
import { parseQuery } from './query.ts';

const written = (text: string, query: string): string =>
  markText(text, parseQuery(query))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('markText', () => {
  it('marks words whatever their accents, articles or forms', () => {
    expect(written('Le bénévolat (l’État)', 'benevole etat')).toBe('Le [bénévolat] ([l’État])');
  });

  it('marks words side by side as one', () => {
    expect(written('La commande publique', 'commande publique')).toBe('La [commande publique]');
  });

  it('marks a number written another way', () => {
    expect(written('Près de 10,6\u00a0millions de Français', '10600000')).toBe(
      'Près de [10,6\u00a0millions] de Français',
    );
  });

  it('loses nothing of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (text, query) => {
          expect(
            markText(text, parseQuery(query))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
