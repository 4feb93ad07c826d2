import { describe, expect, it } from 'vitest';
import { packCatalogue, packedOrder, unpackCatalogue } from './pack.ts';
import { smallCatalogue } from './small-catalogue.ts';

describe('packCatalogue', () => {
  it('gives back the whole catalogue after a trip through JSON', () => {
    const catalogue = smallCatalogue();
    const packed = JSON.parse(JSON.stringify(packCatalogue(catalogue)));
    expect(unpackCatalogue(packed)).toEqual({ ...catalogue, entries: packedOrder(catalogue.entries) });
  });

  it('leaves out of the file the paths that titles make', () => {
    const { groups } = packCatalogue(smallCatalogue());
    expect(groups.find(({ root }) => root === '/laureats/')?.rests).toEqual(['', '']);
  });

  it('refuses fragments that are not named as Pagefind names them', () => {
    const catalogue = smallCatalogue();
    const [first] = catalogue.entries;
    const wrong = { ...catalogue, entries: first ? [{ ...first, fragment: 'en_1' }] : [] };
    expect(() => packCatalogue(wrong)).toThrow(RangeError);
  });
});
