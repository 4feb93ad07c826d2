import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steps } from './locate.ts';

describe('steps', () => {
  it('gives the decoded names of an address', () => {
    expect(steps('/')).toEqual([]);
    expect(steps('/propositions/12/')).toEqual(['propositions', '12']);
    expect(steps('/%C3%A9cole.txt')).toEqual(['école.txt']);
  });

  it('never leads out of the folder, however the address is written', () => {
    const piece = fc.constantFrom(
      '.',
      '..',
      '%2e',
      '%2E%2e',
      '%2f',
      '%5c',
      '\\',
      '/',
      '//',
      '%00',
      'a',
      '%c3',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const names = steps(`/${pieces.join('')}`);
        if (names) expect(relative('/site', join('/site', ...names))).not.toMatch(/^\.\.(\/|$)/);
      }),
    );
  });
});
