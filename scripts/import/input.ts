import type { CollectionName } from './collections.ts';
import type { Fault } from './record-problem.ts';
import type { ImportProblem, Place } from './table/table.ts';

/** One record of an input file, before any rule is applied. */
export interface InputRecord {
  collection: CollectionName;
  value: unknown;
  file: string;
  /** Position in its file, from 0. */
  index: number;
  /** Line of one of its values, 1-based; 0 when unknown. */
  lineOf: (path: readonly (string | number)[]) => number;
  /** Set when the record is a row of a table. */
  row?: InputRow;
}

/** What a row of a table says, and what it leaves alone. */
export interface InputRow {
  /** The fields whose cell says something new; the others stay as they are stored. */
  given: ReadonlySet<string>;
  /** Titles of the cells left as they were exported, whose field was corrected by hand since. */
  kept: readonly string[];
  /** Cells that cannot be understood. */
  faults: readonly Fault[];
  placeOf: (path: readonly (string | number)[]) => Place;
  /** The row's texts by field: two imports of the same row are the same import. */
  texts: Readonly<Record<string, string>>;
}

/** What reading input files gives: their records, or what is wrong with them. */
export interface ParsedInput {
  records: InputRecord[];
  problems: ImportProblem[];
}
