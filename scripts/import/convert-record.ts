import type { z } from 'zod';
import { canonical, sameValue } from './canonical.ts';
import { type Context, type Converted, converters } from './convert.ts';
import { fingerprintOf } from './fingerprints.ts';
import type { InputRecord, InputRow } from './input.ts';
import { inputSchemas } from './input-schemas.ts';
import { recordProblem } from './record-problem.ts';
import { schemaFaults } from './schema-problems.ts';
import { type Fields, fieldsOf, type StoredRecord, storedSchemas } from './store.ts';
import type { ImportProblem } from './table/table.ts';

/** What converting one input gives: the record to store, unless a problem prevents it. */
export interface ConvertedRecord {
  record: StoredRecord | null;
  /** What the input said, in a few characters. */
  fingerprint: string;
  problems: ImportProblem[];
}

/** Checks one input, turns it into what will be stored, and checks that too. */
export function convertRecord(
  input: InputRecord,
  known: readonly StoredRecord[],
  context: Omit<Context, 'previous'>,
): ConvertedRecord {
  const previous = previousOf(input, known);
  const given = input.row ? completedRow(input, previous) : input.value;
  const schema = schemaOf(input, previous);
  // A cell that could not be understood is told once, not again as a field that is missing.
  const unread = new Set((input.row?.faults ?? []).map(({ path }) => path[0]));
  const faults = schemaFaults(schema, given).filter(({ path }) => !unread.has(path[0]));
  if (faults.length > 0 || unread.size > 0) {
    return {
      record: null,
      fingerprint: '',
      problems: [
        ...(input.row?.faults ?? []).map((fault) => recordProblem(input, fault, 'cell')),
        ...faults.map((fault) => recordProblem(input, fault, 'schema')),
      ],
    };
  }
  const value = onlyGiven(schema.parse(given), given);
  // The schema and the converter are those of the same collection, which the compiler cannot follow.
  const convert = converters[input.collection] as (value: unknown, context: Context) => Converted;
  const { record, faults: contentFaults } = convert(value, { ...context, previous });
  const fields =
    input.row && previous ? { ...fieldsOf(record.data), ...untouched(input.row, previous) } : record.data;
  // A stored value keeps its kind: fields stay fields, words stay words.
  const data = canonical(storedSchemas[input.collection], fields) as StoredRecord['data'];
  const storedFaults = schemaFaults(storedSchemas[input.collection], data);
  return {
    record: { ...record, data },
    fingerprint: fingerprintOf(input.row?.texts ?? input.value),
    problems: [
      ...contentFaults.map((fault) => recordProblem(input, fault, 'content')),
      ...storedFaults.map((fault) => recordProblem(input, fault, 'schema')),
    ],
  };
}

/** A row says some fields of a record; the others are as stored. */
function completedRow({ collection, value }: InputRecord, previous: StoredRecord | undefined): Fields {
  const stored = previous ? fieldsOf(previous.data) : {};
  const key = collection === 'laureates' && previous ? { slug: previous.key } : {};
  return { ...stored, ...key, ...fieldsOf(value) };
}

/** A row need not give the four texts of a proposal that exists. */
function schemaOf({ collection, row }: InputRecord, previous: StoredRecord | undefined): z.ZodType {
  if (collection !== 'proposals' || !row || !previous) return inputSchemas[collection];
  return inputSchemas.proposals.partial({ context: true, measure: true, steps: true, rationale: true });
}

/** What an import itself writes. */
const derived: ReadonlySet<string> = new Set(['updated', 'changes']);
/** Fields that say one thing together: giving one may move a word of it to another. */
const stated: readonly string[] = ['display', 'unit', 'scope', 'precision', 'sentence', 'value'];

/** The stored fields that a row leaves alone, as they were: nothing is tidied that nobody changed. */
function untouched({ given }: InputRow, previous: StoredRecord): Fields {
  const restates = stated.some((key) => given.has(key));
  return Object.fromEntries(
    Object.entries(fieldsOf(previous.data)).filter(
      ([key]) => !given.has(key) && !derived.has(key) && !(restates && stated.includes(key)),
    ),
  );
}

/** Without the defaults that the schema adds: what an input does not speak of is not its to change. */
function onlyGiven(parsed: unknown, given: unknown): unknown {
  if (Array.isArray(parsed)) return parsed;
  const keys = new Set(Object.keys(fieldsOf(given)));
  return Object.fromEntries(Object.entries(fieldsOf(parsed)).filter(([key]) => keys.has(key)));
}

/** Divergences may come without id: their subject, then their figures, tell which is which. */
function previousOf(input: InputRecord, known: readonly StoredRecord[]): StoredRecord | undefined {
  if (input.collection === 'book') return known[0];
  if (Array.isArray(input.value)) return undefined;
  const value: Fields = fieldsOf(input.value);
  const key = value.id ?? value.slug ?? value.number;
  if (key !== undefined) return known.find((record) => record.key === String(key));
  return (
    known.find((record) => fieldsOf(record.data).subject === value.subject) ??
    known.find((record) => sameValue(fieldsOf(record.data).figures, value.figures))
  );
}
