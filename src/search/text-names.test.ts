import { describe, expect, it } from 'vitest';
import { nameOfPlace, textNames } from './text-names.ts';

const index = 'fr_a34753819e';

describe('nameOfPlace', () => {
  it('is as long as the names that Pagefind gives, and tells the edition', () => {
    expect(nameOfPlace(index, 0)).toBe('fr_a347000');
    expect(nameOfPlace(index, 46_655)).toBe('fr_a347zzz');
  });

  it('refuses a site too large for it', () => {
    expect(() => nameOfPlace(index, 46_656)).toThrow(RangeError);
  });
});

describe('textNames', () => {
  it('depends on the addresses alone, whatever their order', () => {
    const names = textNames(index, ['/b/', '/a/#z', '/a/']);
    expect([...names]).toEqual([
      ['/a/', 'fr_a347000'],
      ['/a/#z', 'fr_a347001'],
      ['/b/', 'fr_a347002'],
    ]);
    expect(textNames(index, ['/a/', '/b/', '/a/#z'])).toEqual(names);
  });
});
