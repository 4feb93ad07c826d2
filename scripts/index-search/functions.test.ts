import { describe, expect, it } from 'vitest';
import { missingFunctions } from './functions.ts';

describe('missingFunctions', () => {
  it('names all that another WebAssembly lacks', () => {
    // The smallest there is: its mark and its version.
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    expect(missingFunctions(empty)).toContain('request_indexes');
    expect(missingFunctions(empty)).toContain('memory');
  });
});
