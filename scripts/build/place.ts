import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it runs, for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const leftover = /^(next|previous)-(\d+)$/;

/**
 * Puts a finished site in place of the last one, in two renames: at any moment the folder is whole, or for an instant
 * absent; the next build then gives it back (`tidyUp`).
 * @param work a folder on the same disk as `target`
 */
export function putInPlace(next: string, target: string, work: string): void {
  const previous = join(work, `previous-${process.pid}`);
  mkdirSync(dirname(target), { recursive: true });
  const hadOne = exists(target);
  if (hadOne) renameSync(target, previous);
  try {
    renameSync(next, target);
  } catch (error) {
    if (hadOne) renameSync(previous, target);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Removes what builds killed midway have left, and gives back the site that one of them had just moved away. */
export function tidyUp(target: string, work: string): void {
  if (!exists(work)) return;
  for (const name of readdirSync(work)) {
    const [, kind, pid] = leftover.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = join(work, name);
    if (kind === 'previous' && !exists(target)) renameSync(folder, target);
    else rmSync(folder, { recursive: true, force: true });
  }
}
