import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, steer } from './steer.ts';

const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
/** Two lines of three, then one alone further down. */
const marks = [box(0, 0), box(12, 0), box(24, 0), box(0, 12), box(12, 12), box(24, 12), box(13, 60)];

describe('steering between marks', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 3],
    [6, 'ArrowRight', 6],
    [0, 'ArrowLeft', 0],
    [1, 'ArrowDown', 4],
    [5, 'ArrowDown', 6],
    [6, 'ArrowUp', 4],
    [0, 'ArrowUp', 0],
    [4, 'Home', 0],
    [4, 'End', 6],
    [4, 'a', 4],
  ])('from mark %i, %s leads to mark %i', (from, key, to) => {
    expect(steer(marks, from, key)).toBe(to);
  });

  it('reaches every mark with the right arrow, and stays among them whatever the key', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(300), fc.nat(300)), { minLength: 1 }),
        fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'),
        (places, key) => {
          const boxes = places.map(([x, y]) => box(x, y));
          for (const from of boxes.keys()) expect(boxes[steer(boxes, from, key)]).toBeDefined();
          let at = 0;
          for (const _ of boxes) at = steer(boxes, at, 'ArrowRight');
          expect(at).toBe(boxes.length - 1);
        },
      ),
    );
  });

  it('finds the mark under a finger, or near it', () => {
    expect(nearest(marks, 14, 5, 20)).toBe(1);
    expect(nearest(marks, 30, 61, 20)).toBe(6);
    expect(nearest(marks, 100, 100, 20)).toBeNull();
    expect(nearest([], 0, 0, 20)).toBeNull();
  });
});
