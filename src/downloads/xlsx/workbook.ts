/** A link in a cell. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** A day, without hour or time zone. Example: `{ day: '2026-11-24' }`. */
export interface Day {
  readonly day: string;
}

export type Cell = string | number | boolean | null | Link | Day;

export interface Sheet {
  /** At most 31 signs, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly {
    readonly header: string;
    /** In characters. */
    readonly width: number;
    /** The only values Excel lets one choose, in a drop-down list. */
    readonly choices?: readonly string[];
  }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly title: string;
  readonly description: string;
  /** The day it says it was made: no clock is read, so that one Book always gives the same bytes. */
  readonly date: string;
  readonly sheets: readonly Sheet[];
}

/** « A », « B »… « Z », « AA » for the first, second… column, counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
