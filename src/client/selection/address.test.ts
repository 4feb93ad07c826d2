import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelectionAddress, selectionAddress } from './address.ts';
import { emptySelection, longestNote, longestTitle } from './selection.ts';
import { describeLeftovers } from './wording.ts';

const isKnown = (number: number) => number >= 1 && number <= 67;
const read = (search: string, hash = '') => readSelectionAddress(search, hash, isKnown);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the address of a selection', () => {
  it('gives its proposals in its order', () => {
    expect(read('?p=45,3,12').selection.numbers).toEqual([45, 3, 12]);
    expect(read('?p=45%2C3,%2012&x=1').selection.numbers).toEqual([45, 3, 12]);
  });

  it('gives the visitor’s title and notes, from the part that no server sees', () => {
    const { selection } = read('?p=3,12', '#titre=Conseil+du+3+mars&n12=%C3%80+voir%0Avite&n45=absente');
    expect(selection.title).toBe('Conseil du 3 mars');
    expect([...selection.notes]).toEqual([[12, 'À voir\nvite']]);
  });

  it('leaves aside letters, repeats and unknown numbers, and says so politely', () => {
    const found = read('?p=3,abc,3,999,0,-1,1.5,12,<script>alert(1)</script>');
    expect(found.selection.numbers).toEqual([3, 12]);
    expect(found.repeated).toBe(true);
    const message = plain(describeLeftovers(found));
    expect(message).toMatch(/L’adresse demande « abc », « 999 », « 0 », « -1 », « 1\.5 » et 1 autre/);
    expect(message).toMatch(/n’est montrée qu’une fois/);
  });

  it('holds ten thousand numbers without a word too many', () => {
    const found = read(`?p=${Array.from({ length: 10_000 }, (_, index) => index).join(',')}`);
    expect(found.selection.numbers).toHaveLength(67);
    expect(describeLeftovers(found).length).toBeLessThan(300);
  });

  it('says nothing of an address that is right', () => {
    expect(describeLeftovers(read('?p=3'))).toBe('');
    expect(describeLeftovers(read(''))).toBe('');
  });

  it('cuts what is longer than a title or a note may be', () => {
    const { selection } = read('?p=3', `#titre=${'é'.repeat(5000)}&n3=${'x'.repeat(5000)}`);
    expect(selection.title).toHaveLength(longestTitle);
    expect(selection.notes.get(3)).toHaveLength(longestNote);
  });

  it('gives back exactly the selection it was made from', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 67 }), { minLength: 1, maxLength: 67 });
    const word = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/\p{C}/gu, '').trim());
    fc.assert(
      fc.property(numbers, word, fc.array(word, { maxLength: 67 }), (chosen, title, notes) => {
        const selection = {
          numbers: chosen,
          title: title.replace(/\s+/g, ' '),
          notes: new Map(
            chosen.flatMap((number, index) => (notes[index] ? [[number, notes[index]] as const] : [])),
          ),
        };
        const url = new URL(selectionAddress(selection), 'https://exemple.fr');
        expect(read(url.search, url.hash).selection).toEqual(selection);
      }),
    );
  });

  it('gives a selection, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (search, hash) => {
          const { selection } = read(`?p=${search}`, `#${hash}`);
          expect(selection.numbers.every(isKnown)).toBe(true);
        },
      ),
    );
    expect(selectionAddress(emptySelection)).toBe('/selection/');
  });
});
