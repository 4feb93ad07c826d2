import { fingerprintOf } from '../fingerprints.ts';
import type { InputRecord } from '../input.ts';
import type { Fault } from '../record-problem.ts';
import type { Fields, Store } from '../store.ts';
import type { Column, TableCollection } from './column.ts';
import { columnsOf } from './columns.ts';
import { emptyValue, readCell } from './read-cell.ts';
import { readHeader } from './read-header.ts';
import { cellsOf, keyOf } from './record-cells.ts';
import {
  type ImportProblem,
  type Origin,
  plainText,
  type Table,
  type TableRow,
  tableProblem,
} from './table.ts';
import { type Vocabularies, vocabulariesOf } from './vocabulary.ts';

/**
 * Reads a table's rows as records. A cell that says what the content says, or what it said when the file was
 * exported, gives nothing: what an editor has changed by hand since stays.
 */
export function readTable(
  table: Table,
  collection: TableCollection,
  stored: Store,
): { records: InputRecord[]; problems: ImportProblem[] } {
  const { columns, problems } = readHeader(collection, table);
  if (problems.some(({ severity }) => severity === 'error')) return { records: [], problems };
  const reading: Reading = {
    collection,
    columns,
    vocabularies: vocabulariesOf(stored),
    known: new Map((stored.get(collection) ?? []).map((record) => [record.key, record])),
    table,
  };
  const key = keyOf(collection);
  const [keyRank] = [...columns].find(([, column]) => column.key === key) ?? [];
  const records: InputRecord[] = [];
  for (const row of table.rows.slice(1)) {
    const keyText = row.cells.get(keyRank ?? -1) ?? '';
    if (keyText === '') {
      const label = columnsOf[collection][0]?.label ?? key;
      const message = `cette cellule est vide ; c'est elle qui dit de quoi parle la ligne.`;
      problems.push(
        tableProblem(table, { row: row.number, column: label, rank: keyRank ?? 0 }, 'empty-key', message),
      );
      continue;
    }
    records.push(readRow(row, keyText, records.length, reading));
  }
  if (table.rows.length === 1) {
    problems.push(
      tableProblem(
        table,
        {},
        'empty-table',
        'le tableau n’a que sa ligne de titres ; attendu une ligne par enregistrement.',
      ),
    );
  }
  return { records, problems };
}

interface Reading {
  collection: TableCollection;
  columns: ReadonlyMap<number, Column>;
  vocabularies: Vocabularies;
  known: ReadonlyMap<string, Parameters<typeof cellsOf>[1]>;
  table: Table;
}

function readRow(row: TableRow, keyText: string, index: number, reading: Reading): InputRecord {
  const { collection, columns, vocabularies, known, table } = reading;
  const key = keyOf(collection);
  const faults: Fault[] = [];
  const kept: string[] = [];
  const values: Fields = {};
  const texts: Record<string, string> = {};
  const keyColumn = columnsOf[collection][0];
  const keyReading = keyColumn ? readCell(keyText, keyColumn, vocabularies) : { value: keyText };
  if ('faults' in keyReading) faults.push(...keyReading.faults.map((fault) => ({ path: [key], ...fault })));
  else values[key] = keyReading.value;
  const name = String(values[key] ?? keyText);
  const previous = known.get(name);
  const before = previous ? cellsOf(collection, previous, vocabularies) : null;
  for (const [rank, column] of columns) {
    if (column.key === key) continue;
    const text = row.cells.get(rank) ?? '';
    if (text === '' && row.isPartial) continue;
    texts[column.key] = text;
    const shown = before === null ? null : plainText(String(before.get(column.key) ?? ''));
    if (shown === text) continue;
    if (shown !== null && isAsExported(table.origin, name, column.key, text)) {
      kept.push(column.label);
      continue;
    }
    if (text === '' && column.optional) {
      values[column.key] = emptyValue(column);
    } else if (text === '') {
      faults.push({
        path: [column.key],
        message: `cette cellule est vide ; attendu : ${column.help}`,
        expected: column.help,
      });
    } else {
      const reading = readCell(text, column, vocabularies);
      if ('faults' in reading)
        faults.push(...reading.faults.map((fault) => ({ path: [column.key], ...fault })));
      else values[column.key] = reading.value;
    }
  }
  const given = new Set(Object.keys(values));
  if (previous === undefined) completeNew(values, collection);
  const ranks = new Map([...columns].map(([rank, column]) => [column.key, { rank, label: column.label }]));
  return {
    collection,
    value: values,
    file: table.file,
    index,
    lineOf: () => row.number,
    row: {
      given,
      kept,
      faults,
      texts: { [key]: name, ...texts },
      placeOf: ([field]) => {
        const column = ranks.get(String(field));
        return {
          sheet: table.sheet,
          row: row.number,
          ...(row.name !== undefined && { name: row.name }),
          column: column?.label ?? null,
          rank: column?.rank ?? -1,
        };
      },
    },
  };
}

/** Whether a cell says what it said when its file was exported. */
function isAsExported(origin: Origin, key: string, field: string, text: string): boolean {
  return origin.get(`${key} ${field}`) === fingerprintOf(text);
}

/** A new record needs every field; what its table has no column for, or leaves empty, says nothing. */
function completeNew(values: Fields, collection: TableCollection): void {
  for (const column of columnsOf[collection]) {
    if (column.key in values || !column.optional) continue;
    values[column.key] = column.key === 'status' ? 'travail' : emptyValue(column);
  }
}
