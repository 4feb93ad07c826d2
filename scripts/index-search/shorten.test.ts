import { describe, expect, it } from 'vitest';
import { shorten } from './shorten.ts';

const index = 'fr_a34753819e';
const meta = Buffer.from('\u0082jfr_bbbbbbbQjfr_aaaaaaa`éjfr_1234567', 'latin1');

describe('shorten', () => {
  it('names texts by the order of their addresses and other files by that of the list, in as many bytes', () => {
    const addresses = new Map([
      ['fr_aaaaaaa', '/b/'],
      ['fr_bbbbbbb', '/a/'],
    ]);
    const short = shorten(index, meta, addresses);
    expect(short.meta.toString('latin1')).toBe('\u0082jfr_a347000Qjfr_a347001`éjfr_a347000');
    expect(short.texts.get('fr_aaaaaaa')).toBe('fr_a347001');
    expect([...short.chunks]).toEqual([['fr_1234567', 'fr_a347000']]);
  });

  it('refuses a list that does not name a text', () => {
    expect(() => shorten(index, meta, new Map([['fr_0000000', '/c/']]))).toThrow(RangeError);
  });
});
