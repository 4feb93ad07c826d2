import { listText } from '../csv/cell-text.ts';
import type { Colophon } from '../json.ts';
import type { Column, RecordValue, Table, Value } from '../table.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';

/**
 * A table as a workbook: its rows, then one sheet for each column of little tables, where each line names
 * the row it belongs to, then a sheet that explains the columns.
 */
export function workbookOf(table: Table, colophon: Colophon): Workbook {
  const nested = table.columns.filter(({ type }) => type === 'records');
  return {
    title: `${table.title} — ${colophon.title}`,
    description: `${table.description} ${colophon.status}, version ${colophon.version}. ${colophon.license}`,
    date: colophon.date,
    sheets: [
      rowsSheet(table),
      ...nested.map((column) => recordsSheet(table, column)),
      readMeSheet(table, colophon),
    ],
  };
}

function rowsSheet({ title, columns, rows }: Table): Sheet {
  const shown = columns.flatMap((column, index) => (column.type === 'records' ? [] : [{ column, index }]));
  return {
    name: title,
    columns: shown.map(({ column }) => ({ header: column.name, width: widthOf(column) })),
    rows: rows.map((row) => shown.map(({ column, index }) => cellOf(row[index] ?? null, column))),
  };
}

function cellOf(value: Value, { type }: Column): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return listText(value.filter((item) => typeof item !== 'object'));
  if (type === 'url') return { text: value, url: value };
  return type === 'date' ? { day: value } : value;
}

function recordsSheet(table: Table, column: Column): Sheet {
  const fields = column.fields ?? [];
  const key = table.columns.findIndex(({ name }) => name === table.key);
  const index = table.columns.indexOf(column);
  return {
    name: column.title,
    columns: [
      { header: table.key, width: 14 },
      ...fields.map(({ name }) => ({ header: name, width: name === 'date' ? 12 : 50 })),
    ],
    rows: table.rows.flatMap((row) => {
      const owner = row[key];
      const records = row[index];
      if (typeof owner === 'object' || owner === undefined || !Array.isArray(records)) return [];
      // Columns of records hold nothing else.
      return (records as readonly RecordValue[]).map((record) => [
        owner,
        ...fields.map(({ name }) => record[name] ?? null),
      ]);
    }),
  };
}

function readMeSheet({ columns, rows, description }: Table, colophon: Colophon): Sheet {
  const about = [
    ['Ce que c’est', description],
    ['Livre', colophon.title],
    ['Statut', colophon.status],
    ['Version', `${colophon.version} du ${colophon.date}`],
    ['Lignes', rows.length],
    ['Licence', colophon.license],
    ['Documentation', { text: colophon.documentation, url: colophon.documentation }],
  ] as const;
  return {
    name: 'Lisez-moi',
    columns: [
      { header: 'colonne', width: 24 },
      { header: 'sens', width: 100 },
      { header: 'valeurs', width: 60 },
    ],
    rows: [
      ...about.map(([name, value]): Cell[] => [name, value, null]),
      ...columns.map((column): Cell[] => [
        column.name,
        `${column.title}. ${column.description}`,
        column.categories?.map(({ id, label }) => `${id} = ${label}`).join(' ; ') ?? null,
      ]),
    ],
  };
}

/** Wide enough to read, narrow enough to compare. */
function widthOf({ type, name }: Column): number {
  if (type === 'text') return 60;
  if (type === 'integer' || type === 'boolean' || type === 'number') return 12;
  if (/date|mise_a_jour|identifiant|statut|cout|facilite|horizon/.test(name)) return 18;
  return type === 'url' ? 40 : 30;
}
