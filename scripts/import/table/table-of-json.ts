import type { InputRecord } from '../input.ts';
import { inputSchemas } from '../input-schemas.ts';
import { fieldsOf, itemsOf, type Store } from '../store.ts';
import type { Column, TableCollection } from './column.ts';
import { columnTitled } from './columns.ts';
import { plainText, type Table } from './table.ts';
import { type Vocabularies, vocabulariesOf } from './vocabulary.ts';
import { writeCell } from './write-cell.ts';

/**
 * A JSON file that names its fields or its values as a spreadsheet would (« Coût », « Élevé »), as a table; null
 * when it names them as the content does.
 */
export function tableOfJson(
  records: readonly InputRecord[],
  collection: TableCollection,
  stored: Store,
): Table | null {
  const vocabularies = vocabulariesOf(stored);
  const [first] = records;
  if (!first || !records.some(({ value }) => speaksAsTable(value, collection, vocabularies))) return null;
  const titles = [...new Set(records.flatMap(({ value }) => Object.keys(fieldsOf(value))))];
  const header = { number: 1, cells: new Map(titles.map((title, rank): [number, string] => [rank, title])) };
  const rows = records.map(({ value, lineOf }) => {
    const fields = fieldsOf(value);
    const cells = titles.flatMap((title, rank): [number, string][] => {
      const text = plainText(textOf(fields[title], columnTitled(collection, title), vocabularies));
      return text === '' ? [] : [[rank, text]];
    });
    return { number: lineOf([]), cells: new Map(cells), isPartial: true };
  });
  return { file: first.file, sheet: null, rows: [header, ...rows], origin: new Map() };
}

/** Whether a record has a field that only a table has, or a label where the content has an id. */
function speaksAsTable(value: unknown, collection: TableCollection, vocabularies: Vocabularies): boolean {
  const known = new Set(Object.keys(inputSchemas[collection].shape));
  return Object.entries(fieldsOf(value)).some(([key, item]) => {
    const column = columnTitled(collection, key);
    if (column === null) return false;
    if (!known.has(key)) return true;
    const vocabulary = column.vocabulary === undefined ? null : vocabularies[column.vocabulary];
    if (vocabulary === null) return false;
    return (Array.isArray(item) ? item : [item]).some((word: unknown) => {
      const id = typeof word === 'string' ? vocabulary.idOf(word) : null;
      return id !== null && id !== word;
    });
  });
}

function textOf(value: unknown, column: Column | null, vocabularies: Vocabularies): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (!Array.isArray(value)) return String(value);
  // Items that are texts may be labels already; only those that are groups of fields need writing.
  const hasFields = itemsOf(value).some((item) => typeof item === 'object');
  if (hasFields && column) return String(writeCell(value, column, vocabularies));
  return value.map(String).join(column?.kind === 'steps' ? '\n' : ' ; ');
}
