import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** A project of one package, the pinned Node, which is this one; npm is a script of the test. */
let folder: string;

const nodeEntry = { version: process.versions.node, integrity: 'sha512-node' };
const otherSystem = { version: '1.0.0', integrity: 'sha512-other', optional: true };
const lock = (integrity = nodeEntry.integrity) =>
  JSON.stringify({
    packages: {
      '': { name: 'project' },
      'node_modules/node': { ...nodeEntry, integrity },
      'node_modules/other-system': otherSystem,
    },
  });
const record = JSON.stringify({ packages: { 'node_modules/node': nodeEntry } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  mkdirSync(join(folder, 'scripts'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(process.execPath, join(folder, 'bin/node'));
  copyFileSync(join(import.meta.dirname, 'setup.mjs'), join(folder, 'scripts/setup.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), lock());
  writeFileSync(
    join(folder, 'command.ts'),
    'console.log("ran", process.argv.slice(2).join(" ") satisfies string);',
  );
  writeFileSync(join(folder, 'fails.ts'), 'process.exit(3);');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Puts an `npm` on the PATH: a shell script that runs in the project's folder. */
function npmDoes(script: string): void {
  writeFileSync(join(folder, 'bin/npm'), `#!/bin/sh\necho "$@" >> npm-was-called\n${script}\n`);
  chmodSync(join(folder, 'bin/npm'), 0o755);
}

function installed(): void {
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), record);
}

function setup(...parts: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/setup.mjs', ...parts], {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const wasInstalled = () => existsSync(join(folder, 'npm-was-called'));

// The stand-in for npm is a shell script.
describe.skipIf(process.platform === 'win32')('setup', () => {
  it('runs a command with its arguments, without installing again what is there', () => {
    installed();
    npmDoes('exit 1');
    expect(setup('command.ts', 'a', '--b')).toEqual({ status: 0, stdout: 'ran a --b\n', stderr: '' });
    expect(wasInstalled()).toBe(false);
  });

  it('gives the exit status of the command', () => {
    installed();
    expect(setup('fails.ts').status).toBe(3);
  });

  it('installs when nothing is, and says so in one line', () => {
    npmDoes(
      `mkdir -p node_modules/node/bin; ln -s ${process.execPath} node_modules/node/bin/node; ` +
        `echo '${record}' > node_modules/.package-lock.json`,
    );
    const first = setup('command.ts');
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/^Installation des dépendances .*\nran \n$/);
    rmSync(join(folder, 'npm-was-called'));
    expect(setup('command.ts').stdout).toBe('ran \n');
    expect(wasInstalled()).toBe(false);
  });

  it('installs again when package-lock.json has changed', () => {
    installed();
    npmDoes('exit 0');
    writeFileSync(join(folder, 'package-lock.json'), lock('sha512-changed'));
    expect(setup('command.ts').status).toBe(0);
    expect(wasInstalled()).toBe(true);
  });

  it('says in one line that the registry cannot be reached', () => {
    npmDoes('echo "npm error code ENOTFOUND" >&2; exit 1');
    const { status, stderr } = setup('command.ts');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Le registre npm est injoignable.*\n$/);
  });

  it('shows what npm said when an installation fails for another reason', () => {
    npmDoes('echo "npm error code EINTEGRITY" >&2; exit 1');
    const { status, stderr } = setup('command.ts');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^npm error code EINTEGRITY\nL’installation a échoué.*\n$/);
  });

  it('says in one line that the pinned Node does not run', () => {
    installed();
    rmSync(join(folder, 'node_modules/node/bin/node'));
    const { status, stderr } = setup('command.ts');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^La version de Node du projet ne s’installe pas.*\n$/);
  });
});
