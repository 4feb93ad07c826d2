import { readableSection, sectionsOfBody, stepsOfSection } from '../proposal-body.ts';
import { type Fields, fieldsOf, type StoredRecord } from '../store.ts';
import type { Column, TableCollection } from './column.ts';
import { columnsOf } from './columns.ts';
import type { Vocabularies } from './vocabulary.ts';
import { writeCell } from './write-cell.ts';

/** The field that tells a collection's records apart: its first column. */
export const keyOf = (collection: TableCollection): string => columnsOf[collection][0]?.key ?? 'id';

/** What each cell of a record's row says, by field, in the order of the columns. */
export function cellsOf(
  collection: TableCollection,
  record: StoredRecord,
  vocabularies: Vocabularies,
): Map<string, string | number> {
  const fields = tableFields(collection, record);
  return new Map(
    columnsOf[collection].map((column: Column) => [
      column.key,
      writeCell(fields[column.key], column, vocabularies),
    ]),
  );
}

/** A record's values by column: those of its file, its key, and a proposal's four texts. */
export function tableFields(collection: TableCollection, record: StoredRecord): Fields {
  const fields: Fields = { ...fieldsOf(record.data) };
  const key = keyOf(collection);
  fields[key] ??= record.key;
  if (collection !== 'proposals') return fields;
  const sections = sectionsOfBody(record.body);
  if (sections === null) return fields;
  const { context, measure, steps, rationale } = sections;
  return {
    ...fields,
    context: readableSection(context),
    measure: readableSection(measure),
    steps: stepsOfSection(steps),
    rationale: readableSection(rationale),
  };
}
