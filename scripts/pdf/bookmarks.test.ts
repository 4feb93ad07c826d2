import { describe, expect, it } from 'vitest';
import { mendBookmarks, readBookmarks, textString } from './bookmarks.ts';
import { readPdf } from './file.ts';
import { twoSheets } from './small-pdf.ts';

describe('the bookmarks of a PDF', () => {
  it('are read with their titles and sheets', () => {
    expect(readBookmarks(readPdf(twoSheets))).toEqual([
      {
        title: 'État etcoll',
        sheet: 1,
        children: [
          {
            title: '1Les (deux)parts',
            sheet: 2,
            children: [
              { title: 'Constat', sheet: 2, children: [] },
              { title: 'Mesure', sheet: 2, children: [] },
            ],
          },
        ],
      },
    ]);
  });

  it('get back the words of the page’s headings, and are folded below the second level', () => {
    const file = readPdf(twoSheets);
    mendBookmarks(file, ['État et coll', 'Un titre sans signet', '1. Les (deux) parts', 'Constat', 'Mesure']);
    const [top] = readBookmarks(file);
    expect([top?.title, top?.children[0]?.title]).toEqual(['État et coll', '1. Les (deux) parts']);
    const counts = [7, 8, 9].map((number) =>
      Number(/\/Count (-?\d+)/.exec(file.objects.get(number) ?? '')?.[1]),
    );
    expect(counts).toEqual([2, 1, -2]);
  });

  it('must be headings of the page', () => {
    expect(() => mendBookmarks(readPdf(twoSheets), ['Autre chose'])).toThrow(/No heading/);
  });
});

describe('a string of PDF', () => {
  it('says any text', () => {
    expect(textString('É€')).toBe('<FEFF00C920AC>');
  });
});
