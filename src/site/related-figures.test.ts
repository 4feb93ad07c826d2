import { describe, expect, it } from 'vitest';
import { loadBook } from './book.ts';
import { relatedFigures } from './related-figures.ts';

const book = loadBook();

describe('related figures', () => {
  it('are never the figure itself, nor one it must not be confused with, and at most six', () => {
    for (const figure of book.figures) {
      const related = relatedFigures(book, figure);
      const apart = figure.divergences.flatMap(({ figures }) => figures);
      expect(related).not.toContain(figure);
      expect(related.filter((other) => apart.includes(other))).toEqual([]);
      expect(related.length).toBeLessThanOrEqual(6);
    }
  });

  it('of a laureate are its own', () => {
    const own = book.figures.filter(({ laureate }) => (laureate?.figures.length ?? 0) > 1);
    expect(own.length).toBeGreaterThan(0);
    for (const figure of own) {
      expect(relatedFigures(book, figure).every(({ laureate }) => laureate === figure.laureate)).toBe(true);
    }
  });
});
