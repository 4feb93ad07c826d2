import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fingerprintsPath } from './fingerprints.ts';
import type { ContentTree } from './store.ts';

/** The files of a content folder that an import reads or writes, by their path from it; nothing when there is no such folder. */
export async function readTree(folder: string): Promise<ContentTree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = entries
    .filter(
      (entry) => entry.isFile() && (/\.(?:ya?ml|mdx)$/.test(entry.name) || entry.name === fingerprintsPath),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files = await Promise.all(
    paths.map(
      async (path): Promise<[string, string]> => [
        relative(folder, path).split(sep).join('/'),
        await readFile(path, 'utf8'),
      ],
    ),
  );
  return new Map(files);
}

/**
 * Writes and removes files of a folder, all or none: everything is first written to a temporary folder
 * beside it, then moved into place; a failure puts back what had been moved.
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[],
): Promise<void> {
  if (files.size === 0 && removed.length === 0) return;
  await mkdir(dirname(folder), { recursive: true });
  const stage = await mkdtemp(join(dirname(folder), `.${basename(folder)}-import-`));
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(join(stage, 'new', path)), { recursive: true });
      await writeFile(join(stage, 'new', path), text);
    }
    for (const path of [...files.keys(), ...removed]) {
      const target = join(folder, path);
      const saved = join(stage, 'old', path);
      await mkdir(dirname(target), { recursive: true });
      await mkdir(dirname(saved), { recursive: true });
      if (await moved(target, saved)) undo.push(() => rename(saved, target));
      if (!files.has(path)) continue;
      await rename(join(stage, 'new', path), target);
      undo.push(() => rm(target));
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Moves a file; tells whether there was one. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
