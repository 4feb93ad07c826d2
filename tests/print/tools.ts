import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** Debian's command is the program itself, which only some systems know how to start. */
const epubcheckProgram = '/usr/share/java/epubcheck.jar';

/** `epubcheck`, installed first where there is none and where we may. */
export function epubcheck(): Tool | null {
  const isCommand = () => runs('epubcheck', ['--version']);
  const isProgram = () => existsSync(epubcheckProgram) && runs('java', ['-version']);
  if (!find(() => isCommand() || isProgram(), 'epubcheck')) return null;
  return isCommand() ? tool('epubcheck') : tool('java', '-jar', epubcheckProgram);
}
