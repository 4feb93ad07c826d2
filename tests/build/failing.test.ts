import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tidyUp } from '#scripts/build/place.ts';
import { ownEnvironment } from '../support/environment.ts';

let folder: string;
let out: string;
let work: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'));
  out = join(folder, 'dist');
  work = join(folder, 'work');
  mkdirSync(out);
  mkdirSync(work);
  writeFileSync(join(out, 'index.html'), 'last');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['scripts/build.ts', '--out', out, '--work', work], {
    env: { ...ownEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

const end = (child: ChildProcess) =>
  new Promise<{ status: number | null; said: string }>((done) => {
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text;
    });
    child.once('close', (status) => done({ status, said }));
  });

describe('A build that fails', () => {
  it('leaves the last site in place and says which line is wrong', async () => {
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    const file = join(content, 'proposals/12.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^cost: .*$/m, 'cost: gratuit'));
    const { status, said } = await end(build({ CONTENT_DIR: content }));
    expect(status).toBe(1);
    expect(said).toMatch(/proposals\/12\.mdx:\d+/);
    expect(said).toContain('la version précédente reste en place');
    expect(said).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('last');
    expect(readdirSync(work)).toEqual([]);
  });
});

describe('A build that is killed', () => {
  it('leaves the last site as it was, and its remains to the next build', async () => {
    const child = build();
    const ended = end(child);
    await new Promise<void>((done) => {
      const look = () => {
        if (!readdirSync(work).some((name) => name.startsWith('next-'))) return;
        watcher.close();
        done();
      };
      const watcher = watch(work, look);
      look();
    });
    child.kill('SIGKILL');
    await ended;
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('last');
    tidyUp(out, work);
    expect(readdirSync(work)).toEqual([]);
    expect(existsSync(out)).toBe(true);
  });
});
