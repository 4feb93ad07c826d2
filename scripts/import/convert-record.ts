import type { Problem } from '#book/problem.ts';
import { canonical, sameValue } from './canonical.ts';
import { type Context, type Converted, converters } from './convert.ts';
import { fingerprintOf } from './fingerprints.ts';
import type { InputRecord } from './input.ts';
import { inputSchemas } from './input-schemas.ts';
import { recordProblem } from './record-problem.ts';
import { schemaFaults } from './schema-problems.ts';
import { type Fields, fieldsOf, type StoredRecord, storedSchemas } from './store.ts';

/** What converting one input gives: the record to store, unless a problem prevents it. */
export interface ConvertedRecord {
  record: StoredRecord | null;
  /** What the input said, in a few characters. */
  fingerprint: string;
  problems: Problem[];
}

/** Checks one input, turns it into what will be stored, and checks that too. */
export function convertRecord(
  input: InputRecord,
  known: readonly StoredRecord[],
  context: Omit<Context, 'previous'>,
): ConvertedRecord {
  const schema = inputSchemas[input.collection];
  const faults = schemaFaults(schema, input.value);
  if (faults.length > 0) {
    return {
      record: null,
      fingerprint: '',
      problems: faults.map((fault) => recordProblem(input, fault, 'schema')),
    };
  }
  const value = onlyGiven(schema.parse(input.value), input.value);
  // The schema and the converter are those of the same collection, which the compiler cannot follow.
  const convert = converters[input.collection] as (value: unknown, context: Context) => Converted;
  const { record, faults: contentFaults } = convert(value, {
    ...context,
    previous: previousOf(input, known),
  });
  // A stored value keeps its kind: fields stay fields, words stay words.
  const data = canonical(storedSchemas[input.collection], record.data) as StoredRecord['data'];
  const storedFaults = schemaFaults(storedSchemas[input.collection], data);
  return {
    record: { ...record, data },
    fingerprint: fingerprintOf(value),
    problems: [
      ...contentFaults.map((fault) => recordProblem(input, fault, 'content')),
      ...storedFaults.map((fault) => recordProblem(input, fault, 'schema')),
    ],
  };
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
