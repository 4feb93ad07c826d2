/** What the import's tests share: a copy of a book in a folder of its own, and the command run on it. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { runImport } from '../import.ts';
import { readStored } from './read-content.ts';
import type { Store } from './store.ts';
import type { TableCollection } from './table/column.ts';
import { columnsOf } from './table/columns.ts';
import { cellsOf } from './table/record-cells.ts';
import { vocabulariesOf } from './table/vocabulary.ts';
import { readTree } from './write.ts';

/** A small book of five proposals. */
export const smallBook = 'tests/fixtures/autre-livre';

export interface Workbench {
  folder: string;
  content: string;
  printed: string[];
  run: (...list: string[]) => Promise<number>;
  /** Writes a file to import; gives its path. */
  file: (name: string, bytes: Uint8Array | string) => Promise<string>;
  stored: () => Promise<Store>;
  /** One fingerprint for every byte of the content folder. */
  fingerprint: () => Promise<string>;
  clear: () => Promise<void>;
}

/** Copies a book to a folder that `clear` removes. */
export async function openWorkbench(book = smallBook): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const content = join(folder, 'content');
  await cp(book, content, { recursive: true });
  const printed: string[] = [];
  return {
    folder,
    content,
    printed,
    run: (...list) => {
      printed.length = 0;
      return runImport(list, {
        contentFolder: content,
        today: '2027-03-01',
        print: (line) => printed.push(line.replaceAll(`${folder}/`, '')),
        ask: null,
        progress: () => {},
      });
    },
    file: async (name, bytes) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    },
    stored: async () => readStored(await readTree(content)).records,
    fingerprint: async () => {
      const names = (await readdir(content, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const hash = createHash('sha256');
      for (const name of names) hash.update(name).update(await readFile(name));
      return hash.digest('hex');
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A collection as rows of texts, its titles first. */
export function rowsOf(stored: Store, collection: TableCollection = 'proposals'): string[][] {
  const vocabularies = vocabulariesOf(stored);
  const records = [...(stored.get(collection) ?? [])].sort((a, b) =>
    a.key.localeCompare(b.key, 'fr', { numeric: true }),
  );
  return [
    columnsOf[collection].map(({ label }) => label),
    ...records.map((record) => [...cellsOf(collection, record, vocabularies).values()].map(String)),
  ];
}

/** Rows with one cell changed. Rows count from 1, the first being the titles, as a spreadsheet shows them. */
export function withCell(rows: readonly string[][], row: number, title: string, text: string): string[][] {
  const column = rows[0]?.indexOf(title) ?? -1;
  if (column < 0 || rows[row - 1] === undefined) throw new Error(`No cell ${title}, row ${row}`);
  return rows.map((cells, index) => (index === row - 1 ? cells.with(column, text) : cells));
}

/** Rows as a CSV. */
export const csvOf = (rows: readonly string[][], separator = ';'): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join('\n');

/** An Office document with one of its files rewritten. */
export function rewritten(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const file = files[path];
  if (!file) throw new Error(`No ${path} in this document`);
  const before = new TextDecoder().decode(file);
  const after = change(before);
  if (after === before) throw new Error(`The change of ${path} changed nothing`);
  return zipSync({ ...files, [path]: new TextEncoder().encode(after) });
}
