import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceBlock } from './block.ts';
import { daysOf, describeMachine, readRecord, rowsOf, withPart, writeRecord } from './record.ts';
import { row } from './row.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  file = join(folder, 'bench.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const weight = row('poids', 13, 14, 'ko', 1, 'accueil');
const shift = row('CLS', 0.1, 0, '', 3);

describe('a record of the bench', () => {
  it('keeps the parts that are not measured again', () => {
    const first = withPart(readRecord(file, 'ici'), 'pages', '2026-01-01', [weight]);
    writeRecord(file, withPart(first, 'loading', '2026-01-02', [shift]));
    const again = withPart(readRecord(file, 'ici'), 'loading', '2026-01-03', []);
    expect(rowsOf(again)).toEqual([weight]);
    expect(daysOf(again)).toBe('2026-01-01 – 2026-01-03');
  });

  it('starts anew on another machine', () => {
    writeRecord(file, withPart(readRecord(file, 'ici'), 'pages', '2026-01-01', [weight]));
    expect(readRecord(file, 'ailleurs').parts).toEqual({});
  });

  it('names no machine', () => {
    expect(describeMachine('Chromium 142')).toMatch(/^\d+ cœurs, \d+ Gio, Node v[\d.]+, Chromium 142$/);
  });
});

describe('replaceBlock', () => {
  it('writes between two marks and nowhere else', () => {
    expect(replaceBlock('a\n<!-- bench -->\nold\n<!-- /bench -->\nb', 'bench', 'new\n')).toBe(
      'a\n<!-- bench -->\nnew\n<!-- /bench -->\nb',
    );
  });

  it('refuses a text that has no such place', () => {
    expect(() => replaceBlock('a', 'bench', 'new')).toThrow(/bench/);
  });
});
