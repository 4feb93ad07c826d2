import type { Table } from '../table.ts';
import { cellText, type Notation } from './cell-text.ts';

/** How a CSV file is written. */
export interface Dialect extends Notation {
  readonly delimiter: ',' | ';';
  /** Whether the file begins with the mark by which Excel knows UTF-8. */
  readonly mark: boolean;
}

/** Opens right in a French Excel, by a double click. */
export const frenchExcel: Dialect = { delimiter: ';', decimal: ',', yes: 'VRAI', no: 'FAUX', mark: true };

/** RFC 4180, in UTF-8: what programs read without being told anything. */
export const rfc4180: Dialect = { delimiter: ',', decimal: '.', yes: 'true', no: 'false', mark: false };

/** A table as CSV, its columns' names on the first line; lines end with CR LF, as RFC 4180 says. */
export function writeCsv(table: Table, dialect: Dialect): string {
  const { delimiter, mark } = dialect;
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  const rows = table.rows.map((row) => line(row.map((value) => cellText(value, dialect))));
  return (mark ? '\ufeff' : '') + line(table.columns.map(({ name }) => name)) + rows.join('');
}

/** In quotes when the cell holds what separates cells, or spaces that a reader might trim. */
function quoted(cell: string, delimiter: string): string {
  const plain = !cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
