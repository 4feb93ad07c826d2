import { describe, expect, it } from 'vitest';
import { sourceLine } from './credit.ts';
import { sketchSource } from './fixtures.ts';

describe('sourceLine', () => {
  it('names a few sources', () => {
    expect(sourceLine([sketchSource('a', 'Récit d’impact')])).toBe('Source : Récit d’impact, Éditeur, 2024.');
    expect(sourceLine([sketchSource('a', 'A'), sketchSource('b', 'B')])).toBe(
      'Sources : A, Éditeur, 2024 ; B, Éditeur, 2024.',
    );
  });
  it('counts many, and names those who publish most', () => {
    const sources = ['A', 'B', 'C', 'D'].map((title) => sketchSource(title, title));
    expect(sourceLine(sources)).toBe('Sources : 4 pages publiques, publiées notamment par Éditeur.');
  });
  it('says when the book itself is the source', () => {
    expect(sourceLine([])).toBe('Source : calcul sur le texte du livre.');
  });
});
