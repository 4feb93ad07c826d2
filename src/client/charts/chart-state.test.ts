import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasState, readGroups, writeGroups } from './chart-state.ts';

const known = ['etat', 'entreprises', 'citoyens'];

describe('a chart’s state in an address', () => {
  it('is named after the chart and leaves the rest alone', () => {
    const query = writeGroups('?q=a%20b&autre=1', 'cout-facilite', ['etat', 'citoyens']);
    expect(query).toBe('?q=a%20b&autre=1&cout-facilite=etat,citoyens');
    expect(writeGroups(query, 'cout-facilite', [])).toBe('?q=a%20b&autre=1');
    expect(hasState(query, 'cout-facilite')).toBe(true);
    expect(hasState(query, 'horizon-instrument')).toBe(false);
  });

  it('reads back, in the chart’s order', () => {
    fc.assert(
      fc.property(fc.subarray(known), (groups) => {
        expect(readGroups(writeGroups('?x=1', 'id', groups), 'id', known)).toEqual({ groups, unknown: [] });
      }),
    );
    expect(readGroups('?id=citoyens%2Cetat&id=etat', 'id', known).groups).toEqual(['etat', 'citoyens']);
  });

  it('names what the chart does not have', () => {
    expect(readGroups('?id=martiens,etat', 'id', known)).toEqual({ groups: ['etat'], unknown: ['martiens'] });
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { groups, unknown } = readGroups(`?id=${text}`, 'id', known);
        expect(groups.every((group) => known.includes(group))).toBe(true);
        expect(unknown.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
