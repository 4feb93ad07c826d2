import { columnLetters, type Sheet } from '../office/read-xlsx.ts';
import {
  type ImportProblem,
  type Origin,
  plainText,
  type Table,
  type TableRow,
  tableProblem,
} from './table.ts';

/** Sheets that come with a template or an export, and hold no record. */
export const listsSheet = 'Listes';
export const helpSheet = 'Mode d’emploi';
/** The hidden sheet that remembers what an exported sheet said. */
export const originSheet = (sheet: string): string => `Origine ${sheet}`;

/** The tables of a workbook, one a visible sheet, with what in them no table can hold. */
export function tablesOfWorkbook(
  sheets: readonly Sheet[],
  file: string,
): { tables: Table[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const tables = sheets
    .filter(
      ({ hidden, name, cells }) => !hidden && name !== listsSheet && name !== helpSheet && cells.length > 0,
    )
    .map((sheet): Table => {
      const origin = sheets.find(({ name }) => name === originSheet(sheet.name));
      const table: Table = {
        file,
        sheet: sheet.name,
        rows: rowsOf(sheet),
        origin: origin ? readOrigin(origin) : new Map(),
      };
      problems.push(...sheetProblems(sheet, table));
      return table;
    });
  return { tables, problems };
}

function rowsOf({ cells }: Sheet): TableRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const plain = plainText(text);
    if (plain === '') continue;
    const known = rows.get(row) ?? new Map<number, string>();
    known.set(column, plain);
    rows.set(row, known);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([number, texts]) => ({ number, cells: texts }));
}

function sheetProblems(sheet: Sheet, table: Table): ImportProblem[] {
  const titles = table.rows[0]?.cells ?? new Map<number, string>();
  const merged = sheet.merged.map((range) => {
    const row = Number(/\d+/.exec(range)?.[0] ?? 0);
    const message = `les cellules ${range} sont fusionnées ; séparez-les (Accueil, Fusionner, Annuler la fusion), puis remplissez chacune.`;
    return tableProblem(table, { row }, 'merged-cells', message, { found: range });
  });
  const formulas = sheet.cells
    .filter(({ formula }) => formula !== null)
    .map(({ row, column, formula }) => {
      const title = titles.get(column) ?? columnLetters(column);
      const message = `une formule (=${formula}) calcule cette cellule ; remplacez-la par sa valeur (Copier, Collage spécial, Valeurs).`;
      return tableProblem(table, { row, column: title, rank: column }, 'formula', message, {
        found: `=${formula}`,
      });
    });
  return [...merged, ...formulas];
}

/** Fingerprints of the cells of an exported sheet: a header of fields, then a row a record. */
function readOrigin(sheet: Sheet): Origin {
  const fields = new Map(
    sheet.cells.filter(({ row }) => row === 1).map(({ column, text }) => [column, text]),
  );
  const keys = new Map(sheet.cells.filter(({ column }) => column === 0).map(({ row, text }) => [row, text]));
  return new Map(
    sheet.cells
      .filter(({ row, column }) => row > 1 && column > 0)
      .map(({ row, column, text }): [string, string] => [`${keys.get(row)} ${fields.get(column)}`, text]),
  );
}
