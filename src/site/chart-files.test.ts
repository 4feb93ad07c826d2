import { expect, it } from 'vitest';
import { imageScaleOf, imageSizeOf } from './chart-files.ts';

it('draws pictures at twice the size of the chart', () => {
  expect(imageSizeOf({ width: 1040, height: 900 })).toEqual({ width: 2080, height: 1800 });
});

it('makes smaller a chart so long that no program would open its picture', () => {
  const long = { width: 1040, height: 60_000 };
  expect(imageScaleOf(long)).toBeLessThan(0.55);
  expect(imageSizeOf(long).height).toBeLessThanOrEqual(32_767);
});
