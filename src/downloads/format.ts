/** One version of the files' own form: their names, columns and types. */
export interface FormatVersion {
  readonly version: string;
  readonly date: string;
  /** What changes for whoever reads the files with a program. */
  readonly note: string;
}

/**
 * The files' form, newest first. Adding a column raises the second number; renaming or removing one, or
 * changing its type, raises the first. A test compares the columns with `format.columns.json` and asks for it.
 */
export const formatVersions: readonly [FormatVersion, ...FormatVersion[]] = [
  {
    version: '1.0.0',
    date: '2026-11-24',
    note: 'Première publication : six tables, en CSV, XLSX et JSON, et leur description Frictionless.',
  },
];
