import { nearest } from '#book/nearest.ts';
import { collectionOfFile } from '../collections.ts';
import type { Column, TableCollection } from './column.ts';
import { columnsOf, columnTitled, isTableCollection, tableCollections } from './columns.ts';
import { folded, type ImportProblem, type Table, type TableRow, tableProblem } from './table.ts';

/** A table's columns by their rank, or what is wrong with its first row. */
export interface Header {
  columns: ReadonlyMap<number, Column>;
  problems: ImportProblem[];
}

/** The collection that a table holds: what its sheet or its file is called, else what its columns are. */
export function collectionOfTable(table: Table, fileName: string): TableCollection | null {
  for (const name of [table.sheet, fileName]) {
    const collection = name === null ? null : collectionOfFile(name);
    if (collection !== null && isTableCollection(collection) && knows(collection, table)) return collection;
  }
  const [best] = tableCollections
    .map((collection) => ({ collection, count: known(collection, table.rows[0]) }))
    .filter(({ collection, count }) => count >= 3 && knows(collection, table))
    .sort((a, b) => b.count - a.count);
  return best?.collection ?? null;
}

/** Whether one of the first rows of a table names its key and one more column. */
const knows = (collection: TableCollection, table: Table): boolean =>
  table.rows.slice(0, 6).some((row) => known(collection, row) >= 2);

const known = (collection: TableCollection, row: TableRow | undefined): number =>
  [...(row?.cells.values() ?? [])].filter((title) => columnTitled(collection, title) !== null).length;

/** Reads a table's first row. A title that is nearly known is a mistake; any other column is left out. */
export function readHeader(collection: TableCollection, table: Table): Header {
  const [first, second] = table.rows;
  const columns = new Map<number, Column>();
  const problems: ImportProblem[] = [];
  if (first === undefined) {
    return {
      columns,
      problems: [
        tableProblem(
          table,
          {},
          'empty-table',
          'le tableau est vide ; attendu une ligne de titres, puis une ligne par enregistrement.',
        ),
      ],
    };
  }
  const report = (rank: number, title: string, rule: string, message: string, details = {}): void => {
    problems.push(
      tableProblem(table, { row: first.number, rank, column: title }, rule, message, {
        found: title,
        ...details,
      }),
    );
  };
  const later = table.rows
    .slice(1, 6)
    .find((row) => known(collection, row) > Math.max(1, known(collection, first)));
  if (later) {
    const message = `les titres des colonnes sont à la ligne ${later.number} ; ils doivent être seuls, sur la première ligne : supprimez les lignes au-dessus.`;
    return { columns, problems: [tableProblem(table, { row: first.number }, 'header', message)] };
  }
  if (second && known(collection, second) >= 3) {
    const message = 'cette ligne est une seconde ligne de titres ; gardez-en une seule, la première.';
    return { columns, problems: [tableProblem(table, { row: second.number }, 'header', message)] };
  }
  for (const [rank, title] of first.cells) {
    const column = columnTitled(collection, title);
    if (column === null) {
      const near = nearestTitle(collection, title);
      const message =
        near === null
          ? `la colonne « ${title} » n'est pas connue ; elle est laissée de côté.`
          : `la colonne « ${title} » n'est pas connue ; vouliez-vous dire « ${near} » ?`;
      report(rank, title, 'column', message, near === null ? { severity: 'warning' } : { nearest: near });
    } else if ([...columns.values()].includes(column)) {
      report(rank, title, 'column', `la colonne « ${column.label} » est donnée deux fois ; gardez-en une.`);
    } else columns.set(rank, column);
  }
  const [key] = columnsOf[collection];
  if (key && ![...columns.values()].includes(key)) {
    const found = [...first.cells.values()].slice(0, 8).join(', ');
    const message = `la colonne « ${key.label} » manque, et c'est elle qui dit de quoi parle chaque ligne ; colonnes trouvées : ${found}.`;
    problems.push(tableProblem(table, { row: first.number }, 'header', message, { expected: key.label }));
  }
  return { columns, problems };
}

/** The column whose title is closest to one that is not known. */
export function nearestTitle(collection: TableCollection, title: string): string | null {
  const labels = new Map(
    columnsOf[collection].flatMap((column) =>
      [column.label, column.key, ...(column.names ?? [])].map((name): [string, string] => [
        folded(name),
        column.label,
      ]),
    ),
  );
  const near = nearest(folded(title), labels.keys());
  return near === null ? null : (labels.get(near) ?? null);
}
