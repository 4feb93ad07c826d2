import { describe, expect, it } from 'vitest';
import { bookCardPath, cardPath, qrPath } from './files.ts';

describe('the files made for sharing a page', () => {
  it('are a picture of its own for a proposal, a part, a figure, a chapter and a chart', () => {
    expect(cardPath('/propositions/12/')).toBe('/cartes/propositions/12.png');
    expect(cardPath('/chiffres/laureats-10-ans/')).toBe('/cartes/chiffres/laureats-10-ans.png');
  });

  it('are the book’s picture for any other page', () => {
    for (const path of [
      '/',
      '/chiffres/',
      '/chiffres/divergences/',
      '/laureats/vrac/',
      '/propositions/12/x/',
    ]) {
      expect(cardPath(path)).toBe(bookCardPath);
    }
  });

  it('are a code for every page', () => {
    expect(qrPath('/propositions/12/')).toBe('/qr/propositions/12.svg');
    expect(qrPath('/')).toBe('/qr/accueil.svg');
  });
});
