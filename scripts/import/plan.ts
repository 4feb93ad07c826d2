import { bookDefaults } from './book-defaults.ts';
import { canonical, sameValue } from './canonical.ts';
import { type CollectionName, collectionNames } from './collections.ts';
import { convertRecord } from './convert-record.ts';
import {
  type Fingerprints,
  fingerprintName,
  fingerprintsPath,
  readFingerprints,
  renderFingerprints,
} from './fingerprints.ts';
import { type Imported, laureateSlugs, sharedIdProblems, takenIds } from './identifiers.ts';
import type { InputRecord } from './input.ts';
import { officialEdition } from './official-edition.ts';
import { readStored } from './read-content.ts';
import { recordProblem } from './record-problem.ts';
import { knownIds, referenceFaults } from './references.ts';
import { renderChanged } from './render.ts';
import { type ContentTree, fieldsOf, hasFilePerRecord, type StoredRecord, storedSchemas } from './store.ts';
import { isTableCollection } from './table/columns.ts';
import { keyOf } from './table/record-cells.ts';
import type { ImportProblem } from './table/table.ts';

/** What an import does with the records of a collection. */
export interface Count {
  added: number;
  changed: number;
  same: number;
  /** Imported before as they are now, and corrected by hand since: left alone. */
  corrected: number;
  /** In `content/`, and not in the input. */
  absent: number;
}

/** A record that an import adds or changes. */
export interface RecordChange {
  collection: CollectionName;
  /** Null when it is new. */
  before: StoredRecord | null;
  after: StoredRecord;
}

/** What an import will do: files to write, files to remove, or the problems that forbid it. */
export interface Plan {
  files: ReadonlyMap<string, string>;
  removed: readonly string[];
  counts: ReadonlyMap<CollectionName, Count>;
  changes: readonly RecordChange[];
  problems: ImportProblem[];
}

/** Works out an import without touching anything: the whole content in, the changed files out. */
export function planImport(inputs: readonly InputRecord[], tree: ContentTree, today: string): Plan {
  const { records, problems: unreadable } = readStored(tree);
  const stored = new Map(records);
  const problems: ImportProblem[] = [...unreadable];
  const context = {
    takenIds: takenIds(stored, inputs),
    laureateSlugs: laureateSlugs(stored, inputs),
    editionDate: String(
      fieldsOf(fieldsOf(stored.get('book')?.[0]?.data).edition).date ?? bookDefaults.edition.date,
    ),
    today,
  };
  const counts = new Map<CollectionName, Count>();
  const imported: Imported[] = [];
  const changes: RecordChange[] = [];
  const touched = new Set<string>();
  const before = tree.get(fingerprintsPath) ?? '';
  const fingerprints = new Map(readFingerprints(before));

  for (const collection of collectionNames) {
    const given = inputs.filter((input) => input.collection === collection);
    if (given.length === 0) continue;
    const known = stored.get(collection) ?? [];
    const converted: Imported[] = [];
    for (const input of given) {
      const result = convertRecord(input, known, context);
      problems.push(...result.problems);
      if (!result.record) continue;
      const remembered = fingerprintName(collection, result.record.key, input.row !== undefined);
      converted.push({ input, record: result.record, fingerprint: result.fingerprint, remembered });
    }
    const { unique, repeated } = separateRepeated(converted);
    problems.push(...repeated);
    const merged = mergeRecords(collection, known, unique, fingerprints);
    imported.push(...merged.imported);
    changes.push(...merged.changes);
    counts.set(collection, merged.count);
    stored.set(collection, merged.records);
    for (const path of merged.touched) touched.add(path);
  }

  const known = knownIds(stored, inputs);
  for (const { input, record } of imported) {
    const faults = referenceFaults(input.collection, record, known);
    problems.push(...faults.map((fault) => recordProblem(input, fault, 'unknown-reference')));
  }
  problems.push(...sharedIdProblems(imported, stored));
  if (problems.length > 0) return { files: new Map(), removed: [], counts, changes, problems };

  const edition = officialEdition(stored, changes, today);
  if (edition) {
    changes.push(edition);
    stored.set('book', [edition.after]);
    touched.add(edition.after.path);
  }

  const { files, emptied } = renderChanged(stored, touched, tree);
  // The site reads this file; nobody's spreadsheet holds it.
  if (files.size > 0 && !tree.has('redirects.yaml')) files.set('redirects.yaml', '[]\n');
  for (const { remembered, fingerprint } of imported) fingerprints.set(remembered, fingerprint);
  const after = renderFingerprints(fingerprints);
  // A table that changes nothing is not remembered: exporting then importing leaves no trace.
  const remembers = files.size > 0 || imported.some(({ input }) => input.row === undefined);
  if (remembers && after !== before) files.set(fingerprintsPath, after);
  return { files, removed: emptied.filter((path) => tree.has(path)), counts, changes, problems };
}

/** Of several inputs with one key, keeps the first and reports the others. */
function separateRepeated(converted: readonly Imported[]): { unique: Imported[]; repeated: ImportProblem[] } {
  const first = new Map<string, Imported>();
  const repeated: ImportProblem[] = [];
  for (const candidate of converted) {
    const original = first.get(candidate.record.key);
    if (!original) {
      first.set(candidate.record.key, candidate);
      continue;
    }
    const line = original.input.lineOf([]);
    const place = `${original.input.file}${line > 0 ? `, ligne ${line}` : ''}`;
    const message = `« ${candidate.record.key} » est déjà donné (${place}) ; chaque enregistrement doit être unique.`;
    const path = candidate.input.row ? [keyField(candidate.input)] : [];
    const found = candidate.record.key;
    repeated.push(recordProblem(candidate.input, { path, message, found }, 'duplicate'));
  }
  return { unique: [...first.values()], repeated };
}

/**
 * Puts imported records in the place of those they replace, and the new ones after; removes none. An input
 * that says what it said last time changes nothing, even where an editor has corrected the record since.
 */
function mergeRecords(
  collection: CollectionName,
  known: readonly StoredRecord[],
  given: readonly Imported[],
  fingerprints: Fingerprints,
): {
  records: StoredRecord[];
  imported: Imported[];
  changes: RecordChange[];
  count: Count;
  touched: string[];
} {
  const records = [...known];
  const changes: RecordChange[] = [];
  const touched: string[] = [];
  const positions = new Map(known.map((record, index) => [record.key, index]));
  const count: Count = { added: 0, changed: 0, same: 0, corrected: 0, absent: known.length };
  const imported = given.map((candidate): Imported => {
    const { record, fingerprint, remembered } = candidate;
    const position = positions.get(record.key);
    const previous = position === undefined ? undefined : known[position];
    if (position === undefined || previous === undefined) {
      records.push(record);
      changes.push({ collection, before: null, after: record });
      touched.push(record.path);
      count.added += 1;
      return candidate;
    }
    count.absent -= 1;
    if (isUnchanged(collection, previous, record)) {
      count.same += 1;
      return candidate;
    }
    if (fingerprints.get(remembered) === fingerprint) {
      count.corrected += 1;
      return { ...candidate, record: previous };
    }
    records[position] = record;
    changes.push({ collection, before: previous, after: record });
    touched.push(record.path, previous.path);
    count.changed += 1;
    return candidate;
  });
  return { records, imported, changes, count, touched };
}

const keyField = ({ collection }: InputRecord): string =>
  isTableCollection(collection) ? keyOf(collection) : 'id';

function isUnchanged(collection: CollectionName, previous: StoredRecord, next: StoredRecord): boolean {
  return (
    previous.path === next.path &&
    (!hasFilePerRecord(collection) || previous.body.trim() === next.body.trim()) &&
    sameValue(canonical(storedSchemas[collection], previous.data), next.data)
  );
}
