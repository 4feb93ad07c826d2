import { expect, test } from 'vitest';
import { initialOf } from './initial.ts';

test.each([
  ['Évaluation', 'E'],
  ['œuvre', 'O'],
  ['avise', 'A'],
  ['« La Source »', 'L'],
  ['60 millions', '0–9'],
])('%s is filed under %s', (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});
