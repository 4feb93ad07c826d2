import { sameValue } from './canonical.ts';
import { collectionLabels } from './collections.ts';
import type { RecordChange } from './plan.ts';
import { fieldsOf, itemsOf, type StoredRecord } from './store.ts';
import { columnsOf, isTableCollection } from './table/columns.ts';
import { keyOf, tableFields } from './table/record-cells.ts';
import type { Vocabularies } from './table/vocabulary.ts';
import { writeCell } from './table/write-cell.ts';

/** One field that an import changes, as texts. */
export interface Difference {
  /** Example: `Coût`. */
  field: string;
  before: string;
  after: string;
}

/** What changes in a record, field by field, as a person reads it. */
export function differencesOf(change: RecordChange, vocabularies: Vocabularies): Difference[] {
  const before = shownFields(change, change.before, vocabularies);
  const after = shownFields(change, change.after, vocabularies);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const was = before.get(field) ?? '';
    const is = after.get(field) ?? '';
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** How a record is named in a plan. Example: `proposition 12`. */
export function recordName({ collection, after }: RecordChange): string {
  const { one } = collectionLabels[collection];
  return collection === 'book' ? one : `${one} ${after.key}`;
}

function shownFields(
  { collection }: RecordChange,
  record: StoredRecord | null,
  vocabularies: Vocabularies,
): Map<string, string> {
  const fields = new Map<string, string>();
  if (record === null) return fields;
  if (!isTableCollection(collection)) return leaves(record);
  const values = tableFields(collection, record);
  const key = keyOf(collection);
  for (const column of columnsOf[collection]) {
    if (column.key !== key)
      fields.set(column.label, String(writeCell(values[column.key], column, vocabularies)));
  }
  fields.set(
    'Corrections publiées',
    itemsOf(values.changes)
      .map((item) => String(fieldsOf(item).note))
      .join('\n'),
  );
  return fields;
}

/** Every value of a record that has no columns, by its path. */
function leaves(record: StoredRecord): Map<string, string> {
  const found = new Map<string, string>([['texte', record.body]]);
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
      found.set(path, value.join(' ; '));
    else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(item, `${path}[${index + 1}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`);
    } else found.set(path, String(value ?? ''));
  };
  visit(record.data, '');
  return found;
}

/** A difference shared by several records is told once. */
export interface GroupedDifference extends Difference {
  records: string[];
}

/** Groups differences of the same field with the same texts, in the order they are first met. */
export function grouped(
  changes: readonly { name: string; differences: readonly Difference[] }[],
): GroupedDifference[] {
  const groups: GroupedDifference[] = [];
  for (const { name, differences } of changes) {
    for (const difference of differences) {
      const { field, before, after } = difference;
      const known = groups.find((group) =>
        sameValue([group.field, group.before, group.after], [field, before, after]),
      );
      if (known) known.records.push(name);
      else groups.push({ ...difference, records: [name] });
    }
  }
  return groups;
}
