/**
 * `npm run permalinks`: records the addresses and anchors published today, so that none can die. Anchors of
 * texts go to `content/anchors/`, addresses to `content/permalinks.txt`. The build, which never writes
 * there, gives each passage the anchor recorded here and refuses to lose an address.
 *
 * Options: `--check` writes nothing, and fails when something is not recorded yet; `--site FOLDER` reads a
 * site already built, at the root of its host, rather than build it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { RecordError } from '#book/anchors/record.ts';
import type { Book } from '#book/types.ts';
import { readContent } from '#reader/read.ts';
import { ContentError } from '#site/book.ts';
import { contentFolder } from '#site/content-folder.ts';
import { countNew, formatPermalinks, parsePermalinks, withBuilt } from './permalinks/list.ts';
import { readBuiltSite } from './permalinks/read-site.ts';
import { readRecords, writeRecords } from './permalinks/record-files.ts';
import { describeAdded, describeRecording } from './permalinks/report.ts';
import { permalinksFile, type Settled, settleAddresses } from './permalinks/settle.ts';
import { recordTexts, textsOf } from './permalinks/texts.ts';
import { run } from './run.ts';

/**
 * Sees to it that every address ever published arrives on a site just built.
 *
 * @param base the path under which the site is published
 * @throws ContentError that names each address that would die, each redirect that is wrong, with the choices
 */
export function settleSite({ dir, book, base }: { dir: string; book: Book; base: string }): Settled {
  const slashed = `/${base}/`.replace(/\/+/g, '/');
  const settled = settleAddresses({ dir, book, base: slashed, contentFolder });
  if (settled.problems.length > 0) throw new ContentError(settled.problems);
  return settled;
}

/** What the build says of addresses that are not recorded yet; null when all are. */
export function reminderOf({ added }: Settled): string | null {
  const what = describeAdded(added);
  return (
    what && `${what} : avant de publier, « npm run permalinks » les enregistre pour que leurs liens durent.`
  );
}

async function record({
  isCheck,
  folder,
}: {
  isCheck: boolean;
  folder: string | undefined;
}): Promise<number> {
  const { content, problems } = readContent(contentFolder);
  if (!content || problems.length > 0) throw new ContentError(problems);
  const recording = recordTexts(textsOf(content), readRecords(contentFolder));
  for (const line of describeRecording(recording)) console.log(line);
  // Recorded first: a text that was renamed finds its anchors again in the build that follows.
  if (!isCheck) writeRecords(contentFolder, recording);

  const dir = folder ?? 'dist';
  if (folder === undefined) {
    const status = await run(['scripts/build.ts', '--out', dir]);
    if (status !== 0) return status;
  }
  const file = join(contentFolder, permalinksFile);
  const published = parsePermalinks(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const permalinks = withBuilt(published, readBuiltSite(dir));
  const what = describeAdded(countNew(permalinks, published));
  if (isCheck) {
    const isRecorded = what === null && recording.changed.size === 0 && recording.abandoned.length === 0;
    console.log(
      isRecorded
        ? 'Toutes les adresses sont enregistrées.'
        : `${what ?? 'Textes retouchés'} : lancez « npm run permalinks ».`,
    );
    return isRecorded ? 0 : 1;
  }
  const text = formatPermalinks(permalinks);
  if (text !== (existsSync(file) ? readFileSync(file, 'utf8') : null)) writeFileSync(file, text);
  console.log(what === null ? 'Toutes les adresses étaient déjà enregistrées.' : `Enregistré : ${what}.`);
  return 0;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { check: { type: 'boolean', default: false }, site: { type: 'string' } },
  });
  try {
    process.exitCode = await record({ isCheck: values.check, folder: values.site });
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof RecordError)) throw error;
    console.error(error.message);
    console.error('\nRien n’a été enregistré.');
    process.exitCode = 1;
  }
}
