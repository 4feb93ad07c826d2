import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBack } from './read-back.ts';
import { type Cell, columnName, type Workbook } from './workbook.ts';
import { writeXlsx } from './write-xlsx.ts';

const workbookWith = (rows: readonly (readonly Cell[])[], width = 5): Workbook => ({
  title: 'Essai & cie',
  description: 'Un <essai>',
  date: '2026-11-22',
  sheets: [
    {
      name: 'Première',
      columns: Array.from({ length: width }, (_, index) => ({ header: `c${index}`, width: 12 })),
      rows,
    },
    { name: 'Seconde', columns: [{ header: 'seule', width: 10 }], rows: [['=1+1']] },
  ],
});

describe('an XLSX file', () => {
  it('keeps texts, numbers, truths, days and links of their own kind', () => {
    const row: Cell[] = [
      'Été « "1" »\n<&>',
      -1234.5,
      false,
      { day: '2024-11-21' },
      { text: 'Page', url: 'https://a.fr/?b=1&c' },
    ];
    const [sheet] = readBack(writeXlsx(workbookWith([row, [null, 0, true, null, null]])));
    expect(sheet).toMatchObject({ name: 'Première', frozenRows: 1, formulas: 0 });
    expect(sheet?.rows).toEqual([['c0', 'c1', 'c2', 'c3', 'c4'], row, [null, 0, true, null, null]]);
  });

  it('shows what looks like a formula, and never runs it', () => {
    const [, second] = readBack(writeXlsx(workbookWith([])));
    expect(second).toMatchObject({ rows: [['seule'], ['=1+1']], formulas: 0 });
  });

  it('gives the same bytes for the same content, whatever the day', () => {
    expect(writeXlsx(workbookWith([['a']]))).toEqual(writeXlsx(workbookWith([['a']])));
  });

  it('gives back any text and any number', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'aé’« _x0041<>&"\n\r\t\u0001\u202f😀'), maxLength: 16 })
      .filter((value) => value !== '');
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(text, number), { minLength: 1, maxLength: 4 }), (rows) => {
        const [sheet] = readBack(writeXlsx(workbookWith(rows, 2)));
        expect(sheet?.rows.slice(1)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  it('says which text is too long for a cell', () => {
    expect(() => writeXlsx(workbookWith([['a'.repeat(40_000)]]))).toThrow('40000 signes');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
