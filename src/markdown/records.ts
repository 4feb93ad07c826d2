import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnchorRecord, parseRecord, RecordError } from '#book/anchors/record.ts';
import type { FindRecord } from './outline.ts';

/** The folder of a content folder in which the published anchors of its texts are kept. */
export const recordsFolder = 'anchors';

/** Which text of a content folder a file is. Example: `content/proposals/12.mdx` gives `proposals/12`. */
export function textKey(file: string): string {
  const [collection = '', name = ''] = file.split(/[/\\]/).slice(-2);
  return `${collection}/${name.replace(/\.mdx?$/, '')}`;
}

/** Where the published anchors of a text are kept. */
export const recordFile = (contentFolder: string, key: string): string =>
  join(contentFolder, recordsFolder, `${key}.txt`);

/**
 * Makes the finder of the published anchors of a content folder's texts, as its files now are.
 *
 * The finder throws a RecordError that names the file when it cannot be read.
 */
export function recordFinder(contentFolder: string): FindRecord {
  return (file) => readRecord(recordFile(contentFolder, textKey(file)));
}

/**
 * The published anchors that a file keeps; none when there is no such file.
 *
 * @throws RecordError that names the file when it cannot be read
 */
export function readRecord(file: string): AnchorRecord {
  if (!existsSync(file)) return [];
  try {
    return parseRecord(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new RecordError(error.line, `${file}:${error.line} — ancres publiées : ${error.message}`);
  }
}
