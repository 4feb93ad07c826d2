import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvOf, openWorkbench, rowsOf } from './workbench.ts';
import { readTree, recoverFolder, stageFiles, writeFiles } from './write.ts';

let folder = '';
let content = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-write-'));
  content = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeFiles', () => {
  it('writes, replaces and removes, and leaves nothing beside', async () => {
    await writeFiles(
      content,
      new Map([
        ['a.yaml', 'a'],
        ['b/c.mdx', 'c'],
      ]),
      [],
    );
    await writeFiles(content, new Map([['a.yaml', 'A']]), ['b/c.mdx']);
    expect([...(await readTree(content))]).toEqual([['a.yaml', 'A']]);
    expect(await readdir(folder)).toEqual(['content']);
  });

  it('puts everything back when one file cannot be written', async () => {
    await mkdir(join(content, 'b.yaml'), { recursive: true });
    await writeFile(join(content, 'a.yaml'), 'before');
    await writeFile(join(content, 'b.yaml', 'inside'), 'a folder stands where a file should go');
    // What cannot be written is a file under a file.
    const files = new Map([
      ['a.yaml', 'after'],
      ['new.yaml', 'new'],
      ['a.yaml/below.yaml', 'impossible'],
    ]);
    await expect(writeFiles(content, files, [])).rejects.toThrow();
    expect(await readFile(join(content, 'a.yaml'), 'utf8')).toBe('before');
    expect((await readdir(content)).sort()).toEqual(['a.yaml', 'b.yaml']);
    expect(await readdir(folder)).toEqual(['content']);
  });
});

describe('an import that is killed', () => {
  const one = new Map([['a.yaml', 'a']]);
  const two = new Map([
    ['a.yaml', 'A'],
    ['b.yaml', 'B'],
  ]);

  it('before its first move, leaves the content as it was', async () => {
    await writeFiles(content, one, []);
    await stageFiles(content, two, []);
    expect(await readTree(content)).toEqual(one);
    await recoverFolder(content);
    expect(await readdir(folder)).toEqual(['content']);
  });

  it('between its two moves, is repaired by the next command', async () => {
    await writeFiles(content, one, []);
    const stage = await stageFiles(content, two, []);
    await rename(content, join(dirname(stage.folder), 'old'));
    await recoverFolder(content);
    expect(await readTree(content)).toEqual(one);
    expect(await readdir(folder)).toEqual(['content']);
  });

  it('at any moment, leaves the content as it was or as it should be', { timeout: 60_000 }, async () => {
    const bench = await openWorkbench();
    try {
      const rows = rowsOf(await bench.stored()).map((cells) =>
        cells.map((cell) => cell.replace('Le budget', 'Ce budget')),
      );
      const path = await bench.file('propositions.csv', csvOf(rows));
      const before = await bench.fingerprint();
      const launch = () =>
        spawn(process.execPath, ['scripts/import.ts', path, '--oui'], {
          env: { ...process.env, CONTENT_DIR: bench.content },
          stdio: 'ignore',
        });
      const killed = launch();
      await Promise.race([staged(bench.folder), ended(killed)]);
      killed.kill('SIGKILL');
      await ended(killed);
      await recoverFolder(bench.content);
      const found = await bench.fingerprint();
      const child = launch();
      await ended(child);
      const after = await bench.fingerprint();
      expect(after).not.toBe(before);
      expect([before, after]).toContain(found);
    } finally {
      await bench.clear();
    }
  });
});

/** Waits for the folder in which an import prepares its files. */
async function staged(folder: string): Promise<void> {
  for await (const { filename } of watch(folder)) if (filename?.startsWith('.content-import-')) return;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('close', () => done());
  });

describe('readTree', () => {
  it('finds nothing where there is no folder', async () => {
    expect(await readTree(join(folder, 'absent'))).toEqual(new Map());
  });

  it('reads texts and lists only', async () => {
    await mkdir(content);
    await writeFile(join(content, 'README.md'), '# Guide');
    await writeFile(join(content, 'sources.yaml'), '[]');
    expect([...(await readTree(content)).keys()]).toEqual(['sources.yaml']);
  });
});
