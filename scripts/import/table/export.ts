import { fingerprintOf } from '../fingerprints.ts';
import { type SheetToWrite, writeXlsx } from '../office/write-xlsx.ts';
import type { Store, StoredRecord } from '../store.ts';
import type { Column, TableCollection } from './column.ts';
import { columnsOf, sheetNames, tableCollections } from './columns.ts';
import { cellsOf } from './record-cells.ts';
import { plainText } from './table.ts';
import { helpSheet, listsSheet, originSheet } from './tables-of-workbook.ts';
import { type Vocabularies, vocabulariesOf } from './vocabulary.ts';

/** An XLSX of the content as it is: a sheet a collection, with lists to choose from. Importing it changes nothing. */
export function exportXlsx(
  stored: Store,
  collections: readonly TableCollection[] = tableCollections,
): Uint8Array {
  const vocabularies = vocabulariesOf(stored);
  const tables = collections.map((collection) => ({
    collection,
    records: inOrder(collection, stored.get(collection) ?? []),
  }));
  return workbook(
    tables.map(({ collection, records }) => ({
      collection,
      rows: records.map((record) => [...cellsOf(collection, record, vocabularies).values()]),
    })),
    vocabularies,
    tables.map(({ collection, records }) => originOf(collection, records, vocabularies)),
  );
}

/** An XLSX to fill in: its titles, one example row, and lists to choose from. */
export function templateXlsx(stored: Store, collection: TableCollection = 'proposals'): Uint8Array {
  const vocabularies = vocabulariesOf(stored);
  const [example] = inOrder(collection, stored.get(collection) ?? []);
  const row = example
    ? [...cellsOf(collection, example, vocabularies).values()]
    : columnsOf[collection].map(() => '');
  return workbook([{ collection, rows: [row] }], vocabularies, []);
}

function workbook(
  tables: readonly { collection: TableCollection; rows: readonly (readonly (string | number)[])[] }[],
  vocabularies: Vocabularies,
  origins: readonly SheetToWrite[],
): Uint8Array {
  const columns = tables.flatMap(({ collection }) => columnsOf[collection]);
  const lists = [...new Set(columns.flatMap(({ vocabulary }) => (vocabulary ? [vocabulary] : [])))].filter(
    (name) => vocabularies[name].labels.length > 0,
  );
  const longest = Math.max(0, ...lists.map((name) => vocabularies[name].labels.length));
  const sheets = tables.map(({ collection, rows }): SheetToWrite => {
    const shown = columnsOf[collection];
    return {
      name: sheetNames[collection],
      rows: [shown.map(({ label }) => label), ...rows],
      widths: shown.map(({ width }) => width),
      lists: shown.flatMap(({ vocabulary, kind }, column) =>
        vocabulary === undefined || !lists.includes(vocabulary)
          ? []
          : [
              {
                column,
                sheet: listsSheet,
                from: lists.indexOf(vocabulary),
                count: vocabularies[vocabulary].labels.length,
                // A cell that may hold several values takes more than one of the list.
                strict: kind === 'choice',
              },
            ],
      ),
    };
  });
  return writeXlsx([
    ...sheets,
    helpOf(tables.map(({ collection }) => collection)),
    {
      name: listsSheet,
      rows: [
        lists.map((name) => columns.find(({ vocabulary }) => vocabulary === name)?.label ?? name),
        ...Array.from({ length: longest }, (_, index) =>
          lists.map((name) => vocabularies[name].labels[index] ?? ''),
        ),
      ],
      widths: lists.map(() => 30),
    },
    ...origins,
  ]);
}

function helpOf(collections: readonly TableCollection[]): SheetToWrite {
  return {
    name: helpSheet,
    rows: [
      ['Feuille', 'Colonne', 'Ce qu’on y écrit', 'Obligatoire'],
      ...collections.flatMap((collection) =>
        columnsOf[collection].map(({ label, help, optional }: Column) => [
          sheetNames[collection],
          label,
          help,
          optional ? 'non' : 'oui',
        ]),
      ),
    ],
    widths: [16, 22, 70, 12],
  };
}

/** What each cell says at this moment, in few characters: an import then knows which ones were changed. */
function originOf(
  collection: TableCollection,
  records: readonly StoredRecord[],
  vocabularies: Vocabularies,
): SheetToWrite {
  return {
    name: originSheet(sheetNames[collection]),
    hidden: true,
    rows: [
      columnsOf[collection].map(({ key }) => key),
      ...records.map((record) => [
        record.key,
        ...[...cellsOf(collection, record, vocabularies).values()]
          .slice(1)
          .map((value) => fingerprintOf(plainText(String(value)))),
      ]),
    ],
  };
}

function inOrder(collection: TableCollection, records: readonly StoredRecord[]): StoredRecord[] {
  if (collection !== 'proposals' && collection !== 'laureates') return [...records];
  return [...records].sort((a, b) => a.key.localeCompare(b.key, 'fr', { numeric: true }));
}
