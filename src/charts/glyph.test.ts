import { describe, expect, it } from 'vitest';
import { glyph } from './glyph.ts';
import { xmlFault } from './testing/well-formed.ts';

const emptyCells = (svg: string): number => [...svg.matchAll(/M\d+ \d+h4/g)].length;

describe('glyph', () => {
  it('fills the cell of the cost, across, and of the ease, down', () => {
    expect(glyph(2, 1)).toContain('<rect class="on" x="17" y="9" width="6" height="6" rx="1"/>');
    expect(glyph(2, 1)).toContain('viewBox="0 0 32 24"');
    expect(emptyCells(glyph(2, 1))).toBe(11);
  });
  it('takes scales of other sizes', () => {
    expect(glyph(0, 4, 2, 5)).toContain('viewBox="0 0 16 40"');
    expect(glyph(0, 4, 2, 5)).toContain('x="1" y="33"');
    expect(emptyCells(glyph(0, 4, 2, 5))).toBe(9);
  });
  it('is silent beside a text, named alone', () => {
    expect(glyph(0, 0)).toContain('aria-hidden="true"');
    expect(glyph(0, 0, 4, 3, 'Sans coût & « facile »')).toContain(
      'role="img" aria-label="Sans coût &amp; « facile »"',
    );
  });
  it('is well formed', () => {
    expect(xmlFault(glyph(3, 2))).toBeNull();
  });
});
