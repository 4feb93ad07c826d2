import { describe, expect, it } from 'vitest';
import { hueCount, hueOf, partShape } from './part-shape.ts';

describe('partShape', () => {
  it('gives each hue an outline of its own, so that parts differ in grey', () => {
    const outlines = Array.from({ length: hueCount }, (_, hue) => partShape(hue, 20));
    expect(new Set(outlines).size).toBe(hueCount);
  });
  it('draws a square where there is no part', () => {
    expect(partShape(null, 20)).toBe(partShape(0, 20));
  });
  it('starts again after the last hue', () => {
    expect(hueOf(hueCount)).toBe(0);
  });
});
