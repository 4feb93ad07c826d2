import { describe, expect, it } from 'vitest';
import { readNumberWords } from './number-words.ts';

describe('readNumberWords', () => {
  it.each([
    ['douze', 12],
    ['une', 1],
    ['vingt et un', 21],
    ['dix-sept', 17],
    ['quarante-cinq', 45],
    ['soixante-sept', 67],
    ['soixante et onze', 71],
    ['quatre-vingts', 80],
    ['quatre-vingt-dix-neuf', 99],
    ['nonante-deux', 92],
  ])('reads « %s »', (written, number) => {
    expect(readNumberWords(written)).toBe(number);
  });

  it.each(['', 'et', 'zero', 'lauréat', 'douze fois', 'cent'])('reads no number in « %s »', (written) => {
    expect(readNumberWords(written)).toBeNull();
  });
});
