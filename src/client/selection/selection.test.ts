import { describe, expect, it } from 'vitest';
import {
  areSame,
  emptySelection,
  moved,
  noted,
  titled,
  toggled,
  withNumber,
  withoutNumber,
} from './selection.ts';
import { formatSelection, parseSelection } from './store.ts';

const three = [3, 12, 45].reduce(withNumber, emptySelection);

describe('a selection', () => {
  it('holds each proposal once, in the order chosen', () => {
    expect(withNumber(three, 3)).toBe(three);
    expect(toggled(toggled(three, 3), 3).numbers).toEqual([12, 45, 3]);
  });

  it('is put in order by hand, within its ends', () => {
    expect(moved(three, 45, 0).numbers).toEqual([45, 3, 12]);
    expect(moved(three, 3, 99).numbers).toEqual([12, 45, 3]);
    expect(moved(three, 3, -1).numbers).toEqual([3, 12, 45]);
    expect(moved(three, 7, 0)).toBe(three);
  });

  it('forgets the note of a proposal taken out, and takes none for one it lacks', () => {
    expect(withoutNumber(noted(three, 12, 'À voir'), 12).notes.size).toBe(0);
    expect(noted(three, 7, 'Non').notes.size).toBe(0);
    expect(noted(noted(three, 12, 'À voir'), 12, '  ').notes.size).toBe(0);
  });

  it('is the same as another with the same order, title and notes', () => {
    expect(areSame(three, moved(three, 3, 0))).toBe(true);
    expect(areSame(three, moved(three, 3, 1))).toBe(false);
    expect(areSame(three, titled(three, 'x'))).toBe(false);
    expect(areSame(three, noted(three, 3, 'x'))).toBe(false);
  });
});

describe('a stored selection', () => {
  it('is read back as it was', () => {
    const selection = noted(titled(three, 'Conseil'), 12, 'À voir');
    expect(parseSelection(formatSelection(selection))).toEqual(selection);
  });

  it.each([
    null,
    '',
    'x',
    '[]',
    '{"numbers":3}',
    '{"numbers":[1e9,"3",null,-1,3,3],"title":4,"notes":[[3],[9,"x"],"a"]}',
  ])('that was damaged is what can be read of it: %j', (stored) => {
    const { numbers, title, notes } = parseSelection(stored);
    expect([numbers.filter((number) => number < 100), title, notes.size]).toEqual([
      stored?.includes('1e9') ? [3] : [],
      '',
      0,
    ]);
  });
});
