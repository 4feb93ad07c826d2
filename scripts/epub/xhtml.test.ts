import { describe, expect, it } from 'vitest';
import { textOf } from './xhtml.ts';

describe('a text of HTML turned into XML', () => {
  it('keeps the entities that XML knows and writes the others as characters', () => {
    expect(textOf('a &amp; b &lt; c&nbsp;: &#233; &#xe9;')).toBe('a &amp; b &lt; c\u00a0: &#233; &#xe9;');
  });

  it('protects a lone sign', () => {
    expect(textOf('R&D, 1 & 2, a > b')).toBe('R&amp;D, 1 &amp; 2, a &gt; b');
  });

  it('refuses an entity that XML does not know', () => {
    expect(() => textOf('caf&eacute;')).toThrow(/&eacute;/);
  });
});
