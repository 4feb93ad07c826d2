import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, inject, it } from 'vitest';
import { dataPackage, tableProblems } from './table-schema.ts';

const folder = join(inject('siteFolder'), 'donnees');
const description = dataPackage.parse(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
const tables = description.resources.map((resource) => {
  const bytes = readFileSync(join(folder, resource.path));
  return { resource, bytes, cells: csvParseRows(bytes.toString('utf8')) };
});
const columnOf = (table: string, name: string): Set<string> => {
  const cells = tables.find(({ resource }) => resource.name === table)?.cells ?? [];
  const index = cells[0]?.indexOf(name) ?? -1;
  return new Set(cells.slice(1).map((row) => row[index] ?? ''));
};

describe('the description of the data', () => {
  it('names the six tables', () => {
    expect(description.resources.map(({ name }) => name)).toEqual([
      'propositions',
      'laureats',
      'chiffres',
      'reperes',
      'sources',
      'glossaire',
    ]);
  });

  it.each(tables)(
    'tells the truth about $resource.path: size, fingerprint, columns, types, values',
    (table) => {
      const { resource, bytes, cells } = table;
      expect(bytes.length).toBe(resource.bytes);
      expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`).toBe(resource.hash);
      expect(tableProblems(resource, cells).slice(0, 10)).toEqual([]);
      expect(cells.length).toBeGreaterThan(1);
    },
  );

  it('refers from table to table without a gap', () => {
    for (const { resource, cells } of tables) {
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const known = columnOf(reference.resource, reference.fields[0] ?? '');
        const index = cells[0]?.indexOf(fields[0] ?? '') ?? -1;
        const lost = cells.slice(1).filter((row) => row[index] !== '' && !known.has(row[index] ?? ''));
        expect(lost).toEqual([]);
      }
    }
  });

  it('would notice a wrong table', () => {
    const [first] = tables;
    if (!first) throw new Error('No table');
    const [header = [], row = [], ...rest] = first.cells;
    const broken = row.map((cell, index) => (header[index] === 'cout' ? 'gratuit' : cell));
    expect(tableProblems(first.resource, [header, broken, ...rest])).toEqual([
      'row 1, cout: « gratuit » is not listed',
    ]);
  });
});
