import type { Column, TableCollection } from './column.ts';
import { laureateColumns } from './laureate-columns.ts';
import { proposalColumns } from './proposal-columns.ts';
import {
  divergenceColumns,
  figureColumns,
  glossaryColumns,
  landmarkColumns,
  sourceColumns,
} from './registry-columns.ts';
import { folded } from './table.ts';

/** The columns of each collection, in the order of its template. */
export const columnsOf: Readonly<Record<TableCollection, readonly Column[]>> = {
  proposals: proposalColumns,
  laureates: laureateColumns,
  figures: figureColumns,
  landmarks: landmarkColumns,
  sources: sourceColumns,
  glossary: glossaryColumns,
  divergences: divergenceColumns,
};

/** The name of each collection's sheet. */
export const sheetNames: Readonly<Record<TableCollection, string>> = {
  proposals: 'Propositions',
  laureates: 'Lauréats',
  figures: 'Chiffres',
  landmarks: 'Repères',
  sources: 'Sources',
  glossary: 'Glossaire',
  divergences: 'Divergences',
};

/** The collections that a table can hold, in the order in which one refers to another. */
export const tableCollections: readonly TableCollection[] = [
  'proposals',
  'laureates',
  'figures',
  'landmarks',
  'sources',
  'glossary',
  'divergences',
];

/** Whether a collection can come as a table. */
export const isTableCollection = (name: string): name is TableCollection => name in columnsOf;

/** The column that a title names, in French or in English, whatever its case, accents and spaces. */
export function columnTitled(collection: TableCollection, title: string): Column | null {
  const wanted = folded(title);
  const bare = folded(title.replace(/\([^)]*\)\s*$/, ''));
  const named = (column: Column, word: string): boolean =>
    [column.key, column.label, ...(column.names ?? [])].some((name) => folded(name) === word);
  const columns = columnsOf[collection];
  return (
    columns.find((column) => named(column, wanted)) ?? columns.find((column) => named(column, bare)) ?? null
  );
}
