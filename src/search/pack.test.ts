import { describe, expect, it } from 'vitest';
import type { Catalogue } from './entry.ts';
import { packCatalogue, packedOrder, unpackingCatalogue } from './pack.ts';
import { atOnce } from './slices.ts';
import { smallCatalogue } from './small-catalogue.ts';
import { textNames } from './text-names.ts';

/** A catalogue whose texts are named as the build names them. */
function indexedCatalogue(): Catalogue {
  const catalogue = smallCatalogue();
  const index = 'fr_a34753819e';
  const withText = catalogue.entries.filter(({ fragment }) => fragment !== null);
  const names = textNames(
    index,
    withText.map(({ path }) => path),
  );
  const entries = catalogue.entries.map((entry) => ({ ...entry, fragment: names.get(entry.path) ?? null }));
  return { ...catalogue, index, entries };
}

describe('packCatalogue', () => {
  it('gives back the whole catalogue after a trip through JSON', () => {
    const catalogue = indexedCatalogue();
    const packed = JSON.parse(JSON.stringify(packCatalogue(catalogue)));
    expect(atOnce(unpackingCatalogue(packed))).toEqual({
      ...catalogue,
      entries: packedOrder(catalogue.entries),
    });
  });

  it('leaves out of the file the paths that titles make', () => {
    const { groups } = packCatalogue(indexedCatalogue());
    expect(groups.find(({ root }) => root === '/laureats/')?.rests).toEqual(['', '']);
  });

  it('refuses a text that its order would not name', () => {
    const catalogue = indexedCatalogue();
    const [first] = catalogue.entries;
    const wrong = { ...catalogue, entries: first ? [{ ...first, fragment: 'fr_a34700z' }] : [] };
    expect(() => packCatalogue(wrong)).toThrow(RangeError);
  });
});
