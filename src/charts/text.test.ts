import { describe, expect, it } from 'vitest';
import { measureText, wrapText } from './text.ts';

describe('measureText', () => {
  it('grows with the size, the weight and the letters', () => {
    expect(measureText('Région', 24)).toBeCloseTo(2 * measureText('Région', 12));
    expect(measureText('Région', 12, 700)).toBeGreaterThan(measureText('Région', 12));
    expect(measureText('mmm', 12)).toBeGreaterThan(measureText('iii', 12));
  });
});

describe('wrapText', () => {
  it('keeps each line within the width', () => {
    const lines = wrapText('Reconnaissance des acteurs de l’innovation sociale', 120, 13);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(measureText(line, 13)).toBeLessThanOrEqual(120);
    expect(lines.join(' ')).toBe('Reconnaissance des acteurs de l’innovation sociale');
  });
  it('never leaves punctuation or a unit alone on a line', () => {
    for (const width of [20, 40, 60, 80, 120]) {
      for (const line of wrapText('Combien ? « Trop » : 12 % ou 3 M€', width, 12)) {
        expect(line).not.toMatch(/^[?:»%]|^M€|«$/);
      }
    }
  });
  it('splits a compound that is too wide after a hyphen', () => {
    expect(wrapText('Auvergne-Rhône-Alpes', 60, 10)).toEqual(['Auvergne-', 'Rhône-', 'Alpes']);
    expect(wrapText('Auvergne-Rhône-Alpes', 300, 10)).toEqual(['Auvergne-Rhône-Alpes']);
  });
  it('leaves a word that is too wide alone on its line', () => {
    expect(wrapText('la reconnaissance publique', 40, 12)).toEqual(['la', 'reconnaissance', 'publique']);
  });
  it('gives no line for no text', () => {
    expect(wrapText('', 100, 12)).toEqual([]);
  });
});
