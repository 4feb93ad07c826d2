import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readQueries } from './queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'queries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
  const file = join(folder, 'queries.yaml');
  writeFileSync(file, text);
  return file;
}

describe('readQueries', () => {
  it('reads queries with the addresses that answer them', () => {
    expect(readQueries(fileOf('- { kind: numero, query: "12", expect: [/propositions/12/] }'))).toEqual([
      { kind: 'numero', query: '12', expect: ['/propositions/12/'] },
    ]);
  });

  it('refuses an unknown kind, an empty list of answers, and what is not an address', () => {
    for (const wrong of [
      '- { kind: autre, query: a, expect: [/a/] }',
      '- { kind: mot, query: a, expect: [] }',
      '- { kind: mot, query: a, expect: [a] }',
    ]) {
      expect(() => readQueries(fileOf(wrong)), wrong).toThrow();
    }
  });

  it('reads the set that is measured: many queries, of every kind, none twice', () => {
    const queries = readQueries('tests/search/queries.yaml');
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ kind }) => kind)).size).toBe(11);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
  });
});
