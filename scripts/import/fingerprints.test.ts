import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, readFingerprints, renderFingerprints } from './fingerprints.ts';

describe('fingerprintOf', () => {
  it('does not depend on the order of keys, and depends on everything else', () => {
    expect(fingerprintOf({ a: 1, b: { c: [2], d: 3 } })).toBe(fingerprintOf({ b: { d: 3, c: [2] }, a: 1 }));
    expect(fingerprintOf({ a: 1 })).not.toBe(fingerprintOf({ a: '1' }));
    expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
  });
});

describe('the file of fingerprints', () => {
  it('reads back what it writes', () => {
    const name = fc.stringMatching(/^[a-z]+ [a-zéè0-9'-]+( [a-z]+)?$/);
    const fingerprint = fc.stringMatching(/^[0-9a-f]{12}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fingerprint), (entries) => {
        const fingerprints = new Map(Object.entries(entries));
        expect(readFingerprints(renderFingerprints(fingerprints))).toEqual(fingerprints);
      }),
    );
  });

  it('ignores what is not a fingerprint', () => {
    expect(readFingerprints('# note\n0123456789ab sources a\nabc sources b\n')).toEqual(
      new Map([['sources a', '0123456789ab']]),
    );
  });
});
