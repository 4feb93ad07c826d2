import { existsSync, renameSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fingerprintsPath } from './fingerprints.ts';
import type { ContentTree } from './store.ts';

/** The files of a content folder that an import reads or writes, by their path from it; nothing when there is no such folder. */
export async function readTree(folder: string): Promise<ContentTree> {
  const paths = (await filesOf(folder))
    .filter((path) => /\.(?:ya?ml|mdx)$/.test(path) || path === fingerprintsPath)
    .sort();
  const files = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), 'utf8')]),
  );
  return new Map(files);
}

/** A whole content folder as it will be, beside the one that stands. */
export interface Stage {
  /** The new folder. */
  folder: string;
  /** Puts the new folder in the place of the old one, in two moves. */
  commit: () => Promise<void>;
  /** Leaves everything as it was. */
  discard: () => Promise<void>;
}

const stagePrefix = (folder: string): string => `.${basename(folder)}-import-`;

/** Writes a whole new content folder beside the one that stands, which nobody touches. */
export async function stageFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<Stage> {
  await mkdir(dirname(folder), { recursive: true });
  const base = await mkdtemp(join(dirname(folder), stagePrefix(folder)));
  const next = join(base, 'new');
  const previous = join(base, 'old');
  const discard = () => rm(base, { recursive: true, force: true });
  try {
    await mkdir(next);
    const gone = new Set(removed);
    for (const path of await filesOf(folder)) {
      if (files.has(path) || gone.has(path)) continue;
      await mkdir(dirname(join(next, path)), { recursive: true });
      await sameFile(join(folder, path), join(next, path));
    }
    for (const [path, text] of files) {
      await mkdir(dirname(join(next, path)), { recursive: true });
      await writeFile(join(next, path), text);
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = async () => {
    const stood = existsSync(folder);
    if (stood) renameSync(folder, previous);
    try {
      // At once after the first: a process killed between the two is repaired by `recoverFolder`.
      renameSync(next, folder);
    } catch (error) {
      if (stood) renameSync(previous, folder);
      throw error;
    }
    await discard();
  };
  return { folder: next, commit, discard };
}

/** Writes and removes files of a folder, all or none. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<void> {
  if (files.size === 0 && removed.length === 0) return;
  const stage = await stageFiles(folder, files, removed);
  try {
    await stage.commit();
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

/** Clears what an import that was killed has left, and puts the content back if it was between its two moves. */
export async function recoverFolder(folder: string): Promise<void> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch((): string[] => []);
  for (const name of names.filter((candidate) => candidate.startsWith(stagePrefix(folder)))) {
    const previous = join(parent, name, 'old');
    if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

/** The same bytes at another place; a second name for one file where the disk allows it. */
async function sameFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
