import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putInPlace, tidyUp } from './place.ts';

let folder: string;
let target: string;
let work: string;
/** No process has this number: it is above what any system gives. */
const gone = 2 ** 31 - 1;

function site(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
}
const read = () => readFileSync(join(target, 'index.html'), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
  target = join(folder, 'dist');
  work = join(folder, 'work');
  mkdirSync(work);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('putInPlace', () => {
  it('replaces the last site and leaves nothing behind', () => {
    site(target, 'last');
    putInPlace(site(join(work, 'next-1'), 'new'), target, work);
    expect(read()).toBe('new');
    expect(readdirSync(work)).toEqual([]);
  });

  it('gives the last site back when the new one cannot take its place', () => {
    site(target, 'last');
    expect(() => putInPlace(join(work, 'next-1'), target, work)).toThrow();
    expect(read()).toBe('last');
  });
});

describe('tidyUp', () => {
  it('removes what a killed build had begun', () => {
    site(target, 'last');
    site(join(work, `next-${gone}`), 'half');
    tidyUp(target, work);
    expect(read()).toBe('last');
    expect(readdirSync(work)).toEqual([]);
  });

  it('gives back the site that a build killed between its two moves had taken away', () => {
    site(join(work, `previous-${gone}`), 'last');
    tidyUp(target, work);
    expect(read()).toBe('last');
  });

  it('leaves alone a build that is still running, and everything else', () => {
    site(join(work, `next-${process.pid}`), 'running');
    site(join(work, 'compressed'), 'kept');
    tidyUp(target, work);
    expect(readdirSync(work).sort()).toEqual(['compressed', `next-${process.pid}`]);
    expect(existsSync(target)).toBe(false);
  });
});
