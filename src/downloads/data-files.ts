import { dataPath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book } from '#book/types.ts';
import { frenchExcel, rfc4180, writeCsv } from './csv/write-csv.ts';
import { writeDataPackage } from './data-package.ts';
import { formatVersions } from './format.ts';
import { type Colophon, writeJson } from './json.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';
import { workbookOf } from './xlsx/table-workbook.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

export const licenseUrl = 'https://creativecommons.org/licenses/by/4.0/deed.fr';

/** One way to have a table. */
export interface DataFormat {
  /** What follows the table's name in the file's name. */
  readonly extension: string;
  readonly mediaType: string;
  readonly label: string;
  /** Whom it is for. */
  readonly purpose: string;
  readonly write: (table: Table, colophon: Colophon) => string | Uint8Array<ArrayBuffer>;
}

export const dataFormats: readonly DataFormat[] = [
  {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    label: 'CSV',
    purpose: 'Pour Excel en français : points-virgules, virgules décimales.',
    write: (table) => writeCsv(table, frenchExcel),
  },
  {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'XLSX',
    purpose:
      'Pour un tableur : vrais nombres, vraies dates, liens, et une feuille qui explique les colonnes.',
    // fflate makes plain arrays, never shared ones.
    write: (table, colophon) => writeXlsx(workbookOf(table, colophon)) as Uint8Array<ArrayBuffer>,
  },
  {
    extension: 'json',
    mediaType: 'application/json; charset=utf-8',
    label: 'JSON',
    purpose: 'Pour un programme : les listes et les petits tableaux restent des listes.',
    write: writeJson,
  },
  {
    extension: 'rfc4180.csv',
    mediaType: 'text/csv; charset=utf-8',
    label: 'CSV standard',
    purpose: 'Pour Python, R et les autres programmes : RFC 4180, virgules, points décimaux.',
    write: (table) => writeCsv(table, rfc4180),
  },
];

/** Where a table's file is. Example: `/donnees/chiffres.csv`. */
export const dataFilePath = (table: string, { extension }: Pick<DataFormat, 'extension'>): string =>
  `${dataPath}${table}.${extension}`;

export const dataPackagePath = `${dataPath}datapackage.json`;

/** One file to publish. */
export interface DataFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What every file says of itself. */
export function colophonOf(book: Book, addressOf: AddressOf): Colophon {
  return {
    title: `${book.title} ${book.horizon}`,
    keywords: book.keywords,
    status: book.edition.status === 'officiel' ? 'Édition officielle' : 'Édition de travail',
    version: book.edition.version,
    format: formatVersions[0].version,
    date: book.edition.date,
    license: licenseUrl,
    documentation: addressOf(dataPath),
  };
}

/** Every data file of the book, the description of the whole last. */
export function dataFilesOf(book: Book, addressOf: AddressOf): DataFile[] {
  const colophon = colophonOf(book, addressOf);
  const tables = tablesOf(book, addressOf);
  const encoder = new TextEncoder();
  const files = tables.flatMap((table) =>
    dataFormats.map((format): DataFile => {
      const content = format.write(table, colophon);
      return {
        path: dataFilePath(table.name, format),
        mediaType: format.mediaType,
        bytes: typeof content === 'string' ? encoder.encode(content) : content,
      };
    }),
  );
  const description = writeDataPackage(tables, files, colophon, addressOf);
  return [
    ...files,
    {
      path: dataPackagePath,
      mediaType: 'application/json; charset=utf-8',
      bytes: encoder.encode(description),
    },
  ];
}
