import { expect, it } from 'vitest';
import { isExceeded, median, row, tableOf } from './row.ts';

it('compares a figure with its budget', () => {
  expect(isExceeded(row('poids', 14.2, 14, 'ko'))).toBe(true);
  expect(isExceeded(row('poids', 14, 14, 'ko'))).toBe(false);
  expect(isExceeded(row('poids', 140, null, 'ko'))).toBe(false);
});

it('lets nothing pass over a budget of zero', () => {
  expect(isExceeded(row('CLS', 0, 0, ''))).toBe(false);
  expect(isExceeded(row('CLS', 0.001, 0, '', 3))).toBe(true);
});

it('prints a table that shows what is exceeded', () => {
  expect(tableOf([row('poids', 28, 14, 'ko')])).toBe(
    '| mesure | résultat | budget | rapport |\n|---|---|---|---|\n| poids | 28 ko | ≤ 14 ko | 2 ✗ |',
  );
});

it('takes the middle of its measures', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(2);
});
