import type { Problem } from '#book/problem.ts';
import type { CollectionName } from './collections.ts';

/** One record of an input file, before any rule is applied. */
export interface InputRecord {
  collection: CollectionName;
  value: unknown;
  file: string;
  /** Position in its file, from 0. */
  index: number;
  /** Line of one of its values, 1-based; 0 when unknown. */
  lineOf: (path: readonly (string | number)[]) => number;
}

/** What reading one input file gives: its records, or what is wrong with it. */
export interface ParsedInput {
  records: InputRecord[];
  problems: Problem[];
}
