import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AnchorRecord, formatRecord } from '#book/anchors/record.ts';
import { readRecord, recordFile, recordsFolder, textKey } from '#markdown/records.ts';
import type { Recording } from './texts.ts';

/** The keys of the texts whose anchors a content folder keeps. */
export function recordedKeys(contentFolder: string): string[] {
  const folder = join(contentFolder, recordsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replaceAll('\\', '/').slice(0, -'.txt'.length))
    .sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
}

/** The folders of a content folder whose texts have anchors. */
const collections = ['proposals', 'narrative', 'pages', 'laureates'];

/** The keys of the texts of a content folder. Example: `proposals/12`. */
export function textKeys(contentFolder: string): string[] {
  return collections.flatMap((collection) => {
    const folder = join(contentFolder, collection);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => textKey(`${collection}/${name}`));
  });
}

/**
 * Every record of a content folder, by the key of its text.
 *
 * @throws RecordError that names the file that cannot be read
 */
export function readRecords(contentFolder: string): Map<string, AnchorRecord> {
  return new Map(recordedKeys(contentFolder).map((key) => [key, readRecord(recordFile(contentFolder, key))]));
}

/** Writes what recording changed, and deletes the records that no text has any more. */
export function writeRecords(contentFolder: string, { changed, abandoned }: Recording): void {
  for (const [key, record] of changed) {
    const file = recordFile(contentFolder, key);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, formatRecord(record));
  }
  for (const key of abandoned) rmSync(recordFile(contentFolder, key), { force: true });
}
