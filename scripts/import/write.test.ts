import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTree, writeFiles } from './write.ts';

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
    // Moving a folder aside works; what cannot is a file under a file.
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
