import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type CollectionName, collectionNames, collectionOfFile } from './collections.ts';
import type { ParsedInput } from './input.ts';
import { type OfficePackage, openPackage, type PackageFault } from './office/open-package.ts';
import { readDocx } from './office/read-docx.ts';
import { readXlsx } from './office/read-xlsx.ts';
import { parseJson } from './parse-json.ts';
import type { Store } from './store.ts';
import { isTableCollection, sheetNames, tableCollections } from './table/columns.ts';
import { decodeText, readCsv } from './table/read-csv.ts';
import { collectionOfTable } from './table/read-header.ts';
import { readTable } from './table/read-table.ts';
import { type ImportProblem, type Table, tableProblem } from './table/table.ts';
import { tableOfDocx } from './table/table-of-docx.ts';
import { tableOfJson } from './table/table-of-json.ts';
import { tablesOfWorkbook } from './table/tables-of-workbook.ts';

/** No spreadsheet of a book comes near it; reading more would only fill the memory. */
const largestFile = 20 * 1024 * 1024;

const extensions = ['.xlsx', '.csv', '.tsv', '.json', '.docx'] as const;
const expected = 'attendu : un fichier .xlsx, .csv, .json ou .docx';

/** Reads a file, or every one of a folder. */
export async function readInput(
  path: string,
  collection: CollectionName | null,
  stored: Store,
): Promise<ParsedInput> {
  const found = await stat(path).catch(() => null);
  if (!found)
    return failed(path, 'missing-file', 'ce fichier n’existe pas ; vérifiez son nom et son dossier.');
  if (found.isDirectory()) return readFolder(path, collection, stored);
  const extension = extname(path).toLowerCase();
  if (!extensions.some((known) => known === extension))
    return failed(path, 'extension', wrongExtension(extension));
  if (found.size > largestFile) {
    const size = Math.round(found.size / 1024 / 1024);
    return failed(
      path,
      'too-large',
      `ce fichier pèse ${size} Mo ; attendu 20 Mo au plus. Retirez-en les images et les feuilles inutiles.`,
    );
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null)
    return failed(path, 'unreadable-file', 'ce fichier ne peut pas être lu ; vérifiez ses droits.');
  if (extension === '.json') return readJson(bytes, path, collection, stored);
  if (extension === '.csv' || extension === '.tsv') return readCsvFile(bytes, path, collection, stored);
  const files = openPackage(bytes);
  if (typeof files === 'string') return failed(path, 'unreadable-file', packageFaults[files](extension));
  return extension === '.xlsx'
    ? readWorkbook(files, path, collection, stored)
    : readDocument(files, path, collection, stored);
}

async function readFolder(
  path: string,
  collection: CollectionName | null,
  stored: Store,
): Promise<ParsedInput> {
  const names = (await readdir(path))
    .filter((name) => extensions.some((extension) => name.toLowerCase().endsWith(extension)))
    // While a workbook is open, Excel keeps a file of this name beside it.
    .filter((name) => !name.startsWith('~$'))
    .sort();
  if (names.length === 0)
    return failed(path, 'empty-folder', `ce dossier ne contient rien à importer ; ${expected}.`);
  const inputs = await Promise.all(names.map((name) => readInput(join(path, name), collection, stored)));
  return {
    records: inputs.flatMap((input) => input.records),
    problems: inputs.flatMap((input) => input.problems),
  };
}

function readJson(
  bytes: Uint8Array,
  path: string,
  collection: CollectionName | null,
  stored: Store,
): ParsedInput {
  const which = collection ?? collectionOfFile(basename(path, extname(path)));
  if (which === null) return failed(path, 'unknown-collection', unknownCollection);
  const text = decodeText(bytes);
  if (text === null)
    return failed(path, 'unreadable-file', 'ce fichier n’est pas du texte ; attendu du JSON.');
  const input = parseJson(text, path, which);
  const table = isTableCollection(which) ? tableOfJson(input.records, which, stored) : null;
  return table === null ? input : readTables([table], path, which, stored);
}

function readCsvFile(
  bytes: Uint8Array,
  path: string,
  collection: CollectionName | null,
  stored: Store,
): ParsedInput {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return failed(
      path,
      'extension',
      'ce fichier est un classeur et non un CSV ; donnez-lui l’extension .xlsx.',
    );
  }
  const result = readCsv(bytes);
  if ('fault' in result) {
    return {
      records: [],
      problems: [tableProblem({ file: path, sheet: null }, { row: result.row }, 'csv', result.fault)],
    };
  }
  return readTables(
    [{ file: path, sheet: null, rows: result.rows, origin: new Map() }],
    path,
    collection,
    stored,
  );
}

function readWorkbook(
  files: OfficePackage,
  path: string,
  collection: CollectionName | null,
  stored: Store,
): ParsedInput {
  let sheets: ReturnType<typeof readXlsx>;
  try {
    sheets = readXlsx(files);
  } catch {
    return failed(path, 'unreadable-file', packageFaults['not-a-package']('.xlsx'));
  }
  const { tables, problems } = tablesOfWorkbook(sheets, path);
  if (tables.length === 0) {
    return failed(
      path,
      'empty-file',
      'ce classeur est vide ; attendu une ligne de titres, puis une ligne par enregistrement.',
    );
  }
  const input = readTables(tables, path, collection, stored);
  return { records: input.records, problems: [...problems, ...input.problems] };
}

function readDocument(
  files: OfficePackage,
  path: string,
  collection: CollectionName | null,
  stored: Store,
): ParsedInput {
  if (collection !== null && collection !== 'proposals') {
    return failed(
      path,
      'unknown-collection',
      'un document Word ne peut contenir que des propositions ; pour le reste, un tableau.',
    );
  }
  try {
    const { table, problems } = tableOfDocx(readDocx(files), path);
    if (table.rows.length < 2) return { records: [], problems };
    const input = readTable(table, 'proposals', stored);
    return { records: input.records, problems: [...problems, ...input.problems] };
  } catch {
    return failed(path, 'unreadable-file', packageFaults['not-a-package']('.docx'));
  }
}

function readTables(
  tables: readonly Table[],
  path: string,
  collection: CollectionName | null,
  stored: Store,
): ParsedInput {
  if (collection !== null && !isTableCollection(collection)) {
    const known = tableCollections.map((name) => sheetNames[name].toLowerCase()).join(', ');
    return failed(
      path,
      'unknown-collection',
      `cette collection ne s'importe pas par un tableau ; attendu : ${known}.`,
    );
  }
  const fileName = basename(path, extname(path));
  const known = tables.map((table) => ({ table, which: collection ?? collectionOfTable(table, fileName) }));
  const result: ParsedInput = { records: [], problems: [] };
  const isAlone = known.every(({ which }) => which === null);
  for (const { table, which } of known) {
    if (which === null || !isTableCollection(which)) {
      const message = isAlone
        ? `aucune colonne connue ; attendu une ligne de titres comme « N° ; Titre ; Coût ». Si c'est autre chose que des propositions, ajoutez --collection.`
        : 'cette feuille ne contient aucune colonne connue ; elle est laissée de côté.';
      result.problems.push(
        tableProblem(table, {}, 'header', message, { severity: isAlone ? 'error' : 'warning' }),
      );
      continue;
    }
    const { records, problems } = readTable(table, which, stored);
    result.records.push(...records);
    result.problems.push(...problems);
  }
  return result;
}

const unknownCollection = `le nom du fichier ne dit pas ce qu'il contient ; renommez-le (propositions.json, laureats.json…) ou ajoutez --collection. Collections : ${collectionNames.join(', ')}.`;

function wrongExtension(extension: string): string {
  if (['.xls', '.ods', '.numbers', '.xlsm', '.xlsb'].includes(extension)) {
    return `un classeur ${extension} ne peut pas être lu ; enregistrez-le au format .xlsx (Fichier, Enregistrer sous).`;
  }
  if (['.doc', '.odt', '.rtf', '.pages', '.pdf'].includes(extension)) {
    return `un document ${extension} ne peut pas être lu ; enregistrez-le au format .docx (Fichier, Enregistrer sous).`;
  }
  return `extension inconnue ; ${expected}.`;
}

const packageFaults: Readonly<Record<PackageFault, (extension: string) => string>> = {
  empty: () => 'le fichier est vide (0 octet) ; envoyez-le ou enregistrez-le de nouveau.',
  protected: () =>
    'ce fichier est protégé par un mot de passe ; ouvrez-le, retirez le mot de passe, puis enregistrez-le.',
  'old-format': (extension) =>
    `ce fichier est d'un ancien format d'Office ; enregistrez-le au format ${extension}.`,
  'not-a-package': (extension) =>
    `ce fichier n'est pas un vrai ${extension} : son contenu est d'un autre format ; enregistrez-le au format ${extension}.`,
  truncated: () => 'ce fichier est incomplet ou abîmé ; copiez-le ou enregistrez-le de nouveau.',
  'too-large': () =>
    'ce fichier, une fois ouvert, dépasse 200 Mo ; retirez-en les feuilles et les lignes inutiles.',
};

function failed(file: string, rule: string, message: string): ParsedInput {
  const problem: ImportProblem = { severity: 'error', file, line: 0, rule, message };
  return { records: [], problems: [problem] };
}
