import { describe, expect, it } from 'vitest';
import { distinctWords } from './distinct-words.ts';

const known = (word: string, pages: number) => ({ word, printed: word, pages });

describe('distinctWords', () => {
  it('keeps the most frequent of the forms that one letter separates', () => {
    const words = [known('maraudes', 1), known('maraude', 3), known('quartiers', 1)];
    expect(distinctWords(words, ['quartier']).map(({ word }) => word)).toEqual(['maraude']);
  });

  it('keeps forms that are farther, and other words that are near', () => {
    const words = [known('financer', 2), known('financement', 1), known('poste', 1), known('porte', 1)];
    expect(distinctWords(words, [])).toHaveLength(4);
  });
});
