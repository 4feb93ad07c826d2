import { expect, it } from 'vitest';
import { isExceeded } from '#quality/records.ts';
import { median, row, tableOf, worstOf } from './row.ts';

it('compares a figure with its budget', () => {
  expect(isExceeded(row('poids', 14.2, 14, 'ko'))).toBe(true);
  expect(isExceeded(row('poids', 14, 14, 'ko'))).toBe(false);
  expect(isExceeded(row('poids', 140, null, 'ko'))).toBe(false);
});

it('lets nothing pass over a budget of zero, even once written to a file', () => {
  expect(isExceeded(row('CLS', 0, 0, ''))).toBe(false);
  const exceeded = row('CLS', 0.001, 0, '', 3);
  expect(isExceeded(JSON.parse(JSON.stringify(exceeded)))).toBe(true);
});

it('prints a table that shows what is exceeded', () => {
  expect(tableOf([row('poids', 28, 14, 'ko', 1, 'accueil')])).toBe(
    '| mesure | résultat | budget | rapport |\n|---|---|---|---|\n| accueil : poids | 28 ko | ≤ 14 ko | 2 ✗ |',
  );
});

it('keeps of each measure what is nearest its budget, and says what it is of', () => {
  const rows = [
    row('poids', 7, 14, 'ko', 1, 'lauréat'),
    row('poids', 13, 14, 'ko', 1, 'accueil'),
    row('CLS', 0, 0, '', 3, 'lauréat'),
    row('CLS', 0.1, 0, '', 3, 'accueil'),
    row('mémoire', 0.8, 1, 'Go'),
    row('tout', 50, null, 'ko', 1, 'accueil'),
  ];
  expect(worstOf(rows).map(({ what, figure }) => [what, figure])).toEqual([
    ['poids (le plus près de son budget : accueil)', '13 ko'],
    ['CLS (le plus près de son budget : accueil)', '0,1'],
    ['mémoire', '0,8 Go'],
  ]);
});

it('takes the middle of its measures', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 2])).toBe(2);
});
