import { describe, expect, it } from 'vitest';
import { typeset } from '#book/typography.ts';
import { withLinks } from './pdf.ts';

const file = {
  file: 'livre-blanc.pdf',
  type: 'application/pdf',
  name: 'PDF à imprimer',
  about: '195 pages, 2,8 Mo',
};

describe('the page of the whole book', () => {
  it('gets its links in the place it keeps for them, once however often they are made', () => {
    const page = '<p>a</p><div class="x" data-book-files></div><div>b</div>';
    const once = withLinks(page, [file]);
    expect(once).toContain('<a href="../livre-blanc.pdf" type="application/pdf" download>PDF à imprimer</a>');
    expect(once).toContain(typeset('195 pages, 2,8 Mo'));
    expect(once.endsWith('</ul></div><div>b</div>')).toBe(true);
    expect(withLinks(once, [file])).toBe(once);
  });

  it('must keep a place for them', () => {
    expect(() => withLinks('<p>a</p>', [file])).toThrow(/pas de place/);
  });
});
