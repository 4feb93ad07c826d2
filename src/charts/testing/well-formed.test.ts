import { describe, expect, it } from 'vitest';
import { xmlFault } from './well-formed.ts';

describe('xmlFault', () => {
  it('accepts well-formed XML', () => {
    expect(xmlFault('<svg a="1" b="&lt;2"><g/><text>a &amp; b</text></svg>')).toBeNull();
  });
  it.each([
    ['<svg><g></svg>', 'closes another'],
    ['<svg>', 'not closed'],
    ['<svg a=1/>', 'bad end'],
    ['<svg a="1" a="2"/>', 'twice'],
    ['<svg>a & b</svg>', 'bad text'],
    ['<svg a="a & b"/>', 'bad value'],
    ['<svg/><svg/>', '2 roots'],
    ['<svg>< g/></svg>', 'bad tag'],
  ])('refuses %s', (xml, fault) => {
    expect(xmlFault(xml)).toContain(fault);
  });
});
