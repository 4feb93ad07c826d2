import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ownEnvironment } from './environment.ts';

export interface Program {
  readonly folder: string;
  /** Runs one of its scripts to the end. Example: `run('scripts/build.ts')`. */
  readonly run: (...command: string[]) => { readonly status: number | null; readonly output: string };
  readonly remove: () => void;
}

/**
 * Copies the program with another content in a folder of its own: Astro keeps what it compiled beside it, and
 * ours must stay ours.
 */
export function copyProgram(content: string): Program {
  const folder = mkdtempSync(join(tmpdir(), 'other-book-'));
  for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  cpSync(content, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules')) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  }
  return {
    folder,
    run: (...command) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: folder,
        encoding: 'utf8',
        env: ownEnvironment(),
      });
      return { status, output: stdout + stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
