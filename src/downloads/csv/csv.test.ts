import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Table, tableOf, type Value } from '../table.ts';
import { cellText, listSeparator } from './cell-text.ts';
import { guardFormula, unguardFormula } from './guard-formula.ts';
import { frenchExcel, rfc4180, writeCsv } from './write-csv.ts';

const hard = fc.string({ unit: fc.constantFrom(...'aéœ’«» ;,"\n\r\t=+-@\'|0'), maxLength: 12 });

function tableWith(values: readonly Value[][]): Table {
  const about = { name: 'essai', title: 'Essai', description: 'Un essai.', key: 'a' };
  const width = values[0]?.length ?? 1;
  return tableOf<Value[]>(
    about,
    Array.from({ length: width }, (_, index) => ({
      name: `c${index}`,
      title: '',
      description: '',
      type: 'string' as const,
      read: (row: Value[]) => row[index] ?? null,
    })),
    values,
  );
}

describe('a CSV file', () => {
  it('for a French Excel has a mark, semicolons, decimal commas and French truths', () => {
    expect(writeCsv(tableWith([['Été', 1234.5, true, null]]), frenchExcel)).toBe(
      '\ufeffc0;c1;c2;c3\r\nÉté;1234,5;VRAI;\r\n',
    );
  });

  it('for programs follows RFC 4180', () => {
    expect(writeCsv(tableWith([['dit « "oui" », puis\nrien', -0.5, false, ['a', 'b']]]), rfc4180)).toBe(
      'c0,c1,c2,c3\r\n"dit « ""oui"" », puis\nrien",-0.5,false,a|b\r\n',
    );
  });

  it('gives back every text, whatever its accents, quotes and line breaks', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hard, hard), { minLength: 1, maxLength: 5 }), (rows) => {
        const table = tableWith(rows);
        const read = (cells: string[][]) => cells.slice(1).map((row) => row.map(unguardFormula));
        expect(read(csvParseRows(writeCsv(table, rfc4180)))).toEqual(rows);
        const french = writeCsv(table, frenchExcel).slice(1);
        expect(read(dsvFormat(';').parseRows(french))).toEqual(rows);
      }),
    );
  });

  it('gives back every number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const written = cellText(number, frenchExcel);
        expect(written).not.toContain('.');
        expect(Number(written.replace(',', '.')) + 0).toBe(number + 0);
      }),
    );
  });

  it('refuses an item that holds the separator of lists, by its words', () => {
    expect(() => cellText([`a${listSeparator}b`], rfc4180)).toThrow('« a|b » contient « | »');
  });
});

describe('a formula', () => {
  it.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1', ' =1', "'=1", '＝1'])(
    'never begins a text cell: %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it.each(['a=1', '12 - 3', 'l’État', "'t", '«=»', ''])('is not seen where there is none: %j', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can always be told from an apostrophe that was there', () => {
    fc.assert(
      fc.property(hard, (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });

  it('does not hide in a list, and a negative number stays a number', () => {
    expect(cellText(['=1', 'b'], rfc4180)).toBe("'=1|b");
    expect(cellText(-12.5, frenchExcel)).toBe('-12,5');
  });
});
