import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the machine that judges a file; its output in full. */
export type Tool = (...args: string[]) => { readonly status: number | null; readonly output: string };

const limit = 256 * 1024 * 1024;

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function tool(command: string, ...first: string[]): Tool {
  return (...args) => {
    const answer = spawnSync(command, [...first, ...args], { encoding: 'utf8', maxBuffer: limit });
    return { status: answer.status, output: answer.stdout + answer.stderr };
  };
}

/** Installs a Debian package where we may: as root, with apt-get. */
function install(name: string): void {
  if (process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    spawnSync('apt-get', ['-qq', ...command], { env: environment, stdio: 'ignore' });
  }
}

function find(isThere: () => boolean, packageName: string): boolean {
  if (isThere()) return true;
  install(packageName);
  if (isThere()) return true;
  console.warn(
    `Not all of the printed book is checked: install ${packageName} (apt-get install ${packageName}).`,
  );
  return false;
}

/** `pdfinfo` and `pdftotext`, installed first where there are none and where we may. */
export function poppler(): { readonly info: Tool; readonly text: Tool } | null {
  if (!find(() => runs('pdfinfo', ['-v']) && runs('pdftotext', ['-v']), 'poppler-utils')) return null;
  return { info: tool('pdfinfo'), text: tool('pdftotext') };
}

/** Where a command is, its links followed. */
function locate(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
  return found && realpathSync(found);
}

/** `epubcheck`, installed first where there is none and where we may. */
export function epubcheck(): Tool | null {
  const isThere = () => locate('epubcheck') !== undefined && runs('java', ['-version']);
  if (!find(isThere, 'epubcheck')) return null;
  const path = locate('epubcheck') ?? '';
  // Debian's command is a Java archive, which a system not set up for it would read as a shell script.
  return path.endsWith('.jar') ? tool('java', '-jar', path) : tool(path);
}
