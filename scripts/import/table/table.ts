import type { Problem } from '#book/problem.ts';

/** A sheet of a workbook, a CSV file, or what a Word document says, before anything is understood. */
export interface Table {
  file: string;
  /** The sheet's name; null in a file that has no sheets. */
  sheet: string | null;
  /** The first one is the header; rows without any text are left out. */
  rows: TableRow[];
  /** What each cell said when this file was exported, by record and by field; empty in other files. */
  origin: Origin;
}

export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  number: number;
  /** Texts by column, from 0; empty cells are left out. */
  cells: ReadonlyMap<number, string>;
  /** Whether what it does not say stays as it is, as in a document; in a spreadsheet, an empty cell is an answer. */
  isPartial?: boolean;
  /** How a person finds it where rows have no numbers. Example: `proposition 12`. */
  name?: string;
}

/** Fingerprints of cells, by `key field`. */
export type Origin = ReadonlyMap<string, string>;

/** Where something is in a table, as a person finds it. */
export interface Place {
  sheet: string | null;
  row: number;
  /** The row's name where rows have no numbers, as in a Word document. */
  name?: string;
  /** The column's title; null when the whole row is meant. */
  column: string | null;
  /** Rank of the column, from 0, to order problems of one row. */
  rank: number;
}

/** A problem of an import, with what a table of problems shows apart. */
export interface ImportProblem extends Problem {
  place?: Place;
  found?: string;
  expected?: string;
  nearest?: string;
}

/** « feuille Propositions, ligne 14, colonne Coût » */
export function placeText({ sheet, row, name, column }: Place): string {
  if (name !== undefined) return column === null ? name : `${name}, rubrique ${column}`;
  return [
    ...(sheet === null ? [] : [`feuille ${sheet}`]),
    ...(row > 0 ? [`ligne ${row}`] : []),
    ...(column === null ? [] : [`colonne ${column}`]),
  ].join(', ');
}

/** The line of a place; 0 where lines have no numbers. */
export const lineOfPlace = ({ row, name }: Place): number => (name === undefined ? row : 0);

/** A problem somewhere in a table. */
export function tableProblem(
  table: Pick<Table, 'file' | 'sheet'>,
  place: Partial<Omit<Place, 'sheet'>>,
  rule: string,
  message: string,
  details: Pick<ImportProblem, 'found' | 'expected' | 'nearest'> & { severity?: 'error' | 'warning' } = {},
): ImportProblem {
  const whole: Place = { sheet: table.sheet, row: 0, column: null, rank: -1, ...place };
  const where = placeText(whole);
  return {
    severity: 'error',
    file: table.file,
    line: lineOfPlace(whole),
    rule,
    message: where === '' ? message : `${where} : ${message}`,
    place: whole,
    ...details,
  };
}

/** A cell's text with plain spaces and line breaks, as the content writes them: typography comes later. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u00ad/g, '')
    .replace(/[ \t]+$/gm, '')
    .normalize('NFC')
    .trim();
}

/** A word for comparing: without accents, case, spaces or punctuation. */
export function folded(text: string): string {
  return text
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
}
