import type { Labelled } from '#book/types.ts';

/** A value of a table, as JSON says it. Lists hold texts or numbers; records are little tables of their own. */
export type Value = string | number | boolean | null | readonly (string | number)[] | readonly RecordValue[];
export type RecordValue = Readonly<Record<string, string | number | null>>;

/**
 * What a column holds. `text` may run over several lines and hold Markdown; `partial-date` is a date as
 * precise as it is known (2024, 2024-11); `list` holds several values; `records` holds little tables.
 */
export type ColumnType =
  | 'string'
  | 'text'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'partial-date'
  | 'url'
  | 'list'
  | 'records';

export interface Column {
  /** Its name in every file. Example: `cout`. */
  readonly name: string;
  readonly title: string;
  /** What it means, in one or two French sentences. */
  readonly description: string;
  readonly type: ColumnType;
  /** Whether every row has a value. */
  readonly required?: boolean;
  readonly unique?: boolean;
  /** The only values it may take, with their names; of each item, in a list. */
  readonly categories?: readonly Labelled[];
  readonly categoriesOrdered?: boolean;
  /** What the items of a list are. */
  readonly items?: 'string' | 'integer';
  /** The columns of little tables, each a text unless said. */
  readonly fields?: readonly {
    readonly name: string;
    readonly description: string;
    readonly type?: 'integer';
  }[];
  /** What the number counts. Example: « voir la colonne unite ». */
  readonly unit?: string;
  /** The table and the column it refers to. */
  readonly refersTo?: { readonly table: string; readonly column: string };
}

/** A column and how its value is read in a row. */
export interface ColumnOf<Row> extends Column {
  readonly read: (row: Row) => Value;
}

/** Rows of the Book under named, documented columns: what every download is made from. */
export interface Table {
  /** Its name in every file. Example: `propositions`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The column that identifies a row. */
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Value[])[];
}

/** Makes a table from the Book's own objects. */
export function tableOf<Row>(
  about: Omit<Table, 'columns' | 'rows'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): Table {
  return {
    ...about,
    columns: columns.map(({ read, ...column }) => column),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}

/** A row as an object, its values under the columns' names. */
export function recordOf(table: Table, row: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null]));
}
