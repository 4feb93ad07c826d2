import { csvParseRows, dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { AddressOf } from '#book/citation.ts';
import { loadBook } from '#site/book.ts';
import { listSeparator } from './csv/cell-text.ts';
import { unguardFormula } from './csv/guard-formula.ts';
import { dataFilesOf } from './data-files.ts';
import columnsOfFormat from './format.columns.json' with { type: 'json' };
import { formatVersions } from './format.ts';
import type { Column, Value } from './table.ts';
import { tablesOf } from './tables.ts';
import { readBack } from './xlsx/read-back.ts';

const addressOf: AddressOf = (path) => `https://livre.example${path}`;
const book = loadBook();
const tables = tablesOf(book, addressOf);
const files = dataFilesOf(book, addressOf);

function bytesOf(name: string): Uint8Array<ArrayBuffer> {
  const file = files.find(({ path }) => path === `/donnees/${name}`);
  if (!file) throw new Error(`No file ${name}`);
  return file.bytes;
}
const textOf = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(name));

/** Reads a cell as its column says, as any program would. */
function readCell(cell: string, { type, items }: Column, decimal: string): Value {
  const text = unguardFormula(cell);
  if (type === 'list') {
    const parts = text === '' ? [] : text.split(listSeparator);
    return items === 'integer' ? parts.map(Number) : parts;
  }
  if (type === 'records') return cell === '' ? [] : JSON.parse(cell);
  if (cell === '') return null;
  if (type === 'integer' || type === 'number') return Number(cell.replace(decimal, '.'));
  if (type === 'boolean') return cell === 'VRAI' || cell === 'true';
  return text;
}

describe.each(tables)('the table $name, read back', (table) => {
  const { name, columns, rows } = table;
  const header = columns.map((column) => column.name);
  const valuesOf = (cells: string[][], decimal: string) =>
    cells.slice(1).map((row) => columns.map((column, index) => readCell(row[index] ?? '', column, decimal)));

  it('from the CSV for a French Excel', () => {
    const text = textOf(`${name}.csv`);
    expect(text.startsWith('\ufeff')).toBe(true);
    const cells = dsvFormat(';').parseRows(text.slice(1));
    expect(cells[0]).toEqual(header);
    expect(valuesOf(cells, ',')).toEqual(rows);
  });

  it('from the RFC 4180 CSV', () => {
    const cells = csvParseRows(textOf(`${name}.rfc4180.csv`));
    expect(cells[0]).toEqual(header);
    expect(valuesOf(cells, '.')).toEqual(rows);
  });

  it('from the JSON, where every row has its address and its status', () => {
    const { lignes, nombre, version } = JSON.parse(textOf(`${name}.json`));
    expect(nombre).toBe(rows.length);
    expect(version).toBe(book.edition.version);
    expect(lignes.map((row: Record<string, Value>) => header.map((column) => row[column]))).toEqual(rows);
    for (const { url, statut } of lignes) {
      expect(url).toMatch(/^https:\/\/livre\.example\/\S+$/);
      expect(['travail', 'officiel']).toContain(statut);
    }
  });

  it('from the XLSX, little tables on sheets of their own, the header frozen', () => {
    const sheets = readBack(bytesOf(`${name}.xlsx`));
    const flat = columns.flatMap((column, index) => (column.type === 'records' ? [] : [{ column, index }]));
    expect(sheets.every(({ frozenRows, formulas }) => frozenRows === 1 && formulas === 0)).toBe(true);
    expect(sheets[0]?.rows[0]).toEqual(flat.map(({ column }) => column.name));
    const expected = rows.map((row) =>
      flat.map(({ column, index }) => {
        const value = row[index] ?? null;
        if (Array.isArray(value)) return value.join(listSeparator) || null;
        if (typeof value !== 'string') return value;
        if (column.type === 'url') return { text: value, url: value };
        return column.type === 'date' ? { day: value } : value;
      }),
    );
    expect(sheets[0]?.rows.slice(1)).toEqual(expected);
    const nested = columns.filter(({ type }) => type === 'records');
    for (const [position, column] of nested.entries()) {
      const count = rows.reduce((sum, row) => {
        const value = row[columns.indexOf(column)];
        return sum + (Array.isArray(value) ? value.length : 0);
      }, 0);
      expect(sheets[position + 1]?.rows).toHaveLength(count + 1);
    }
  });
});

describe('the values', () => {
  it('are the Book’s own', () => {
    const figures = JSON.parse(textOf('chiffres.json')).lignes;
    expect(figures).toHaveLength(book.figures.length);
    for (const [index, figure] of book.figures.entries()) {
      expect(figures[index]).toMatchObject({
        identifiant: figure.id,
        valeur: figure.value,
        affichage: figure.display,
        phrase: figure.sentence,
        source_url: figure.source.url,
      });
    }
    const proposals = JSON.parse(textOf('propositions.json')).lignes;
    for (const [index, proposal] of book.proposals.entries()) {
      const text = proposal.sections.map(({ markdown }) => markdown).join('');
      const { constat, mesure, mise_en_oeuvre, cout_et_facilite } = proposals[index];
      expect(constat + mesure + mise_en_oeuvre + cout_et_facilite).toBe(text);
      expect(proposals[index].indicateurs).toHaveLength(proposal.indicators.length);
    }
  });

  it('hold no text that a spreadsheet would run', () => {
    for (const { name } of tables) {
      for (const separator of [';', ',']) {
        const file = separator === ';' ? `${name}.csv` : `${name}.rfc4180.csv`;
        const cells = dsvFormat(separator).parseRows(textOf(file)).flat();
        const running = cells.filter((cell) => /^\s*[=+@]|^\s*-(?!\d+(?:[.,]\d+)?$)/.test(cell));
        expect(running).toEqual([]);
      }
    }
  });

  it('give the same bytes each time', () => {
    expect(dataFilesOf(book, addressOf)).toEqual(files);
  });
});

describe('the form of the files', () => {
  it('only changes with its version: update format.columns.json and formatVersions together', () => {
    const form = Object.fromEntries(
      tables.map(({ name, columns }) => [name, columns.map((column) => `${column.name}: ${column.type}`)]),
    );
    expect({ version: formatVersions[0].version, tables: form }).toEqual(columnsOfFormat);
  });

  it('is explained, column by column, in French', () => {
    for (const { columns } of tables) {
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { name, title, description } of columns) {
        expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(title).not.toBe('');
        expect(description).toMatch(/[.…]$/);
      }
    }
  });
});
