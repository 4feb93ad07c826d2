import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { open } from '../support/site.ts';

const folder = inject('siteFolder');

describe('the data page', () => {
  it('gives each file with its size, and each table with its rows, without a script', async () => {
    const page = await open('/donnees/', { javaScript: false });
    const rows = await page.locator('.files tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        table: row.querySelector('th a')?.getAttribute('href')?.slice(1) ?? '',
        count: row.querySelector('.number')?.textContent ?? '',
        files: [...row.querySelectorAll('td a')].map((link) => ({
          path: new URL((link as HTMLAnchorElement).href).pathname,
          size: link.textContent ?? '',
        })),
      })),
    );
    expect(rows).toHaveLength(6);
    for (const { table, count, files } of rows) {
      const { lignes } = JSON.parse(readFileSync(join(folder, `donnees/${table}.json`), 'utf8'));
      expect(count).toBe(String(lignes.length));
      expect(files.map(({ path }) => path.split('.').slice(1).join('.'))).toEqual([
        'csv',
        'xlsx',
        'json',
        'rfc4180.csv',
      ]);
      for (const { path, size } of files) {
        expect(Number.parseInt(size, 10)).toBe(Math.round(statSync(join(folder, path)).size / 1000));
      }
    }
  });

  it('explains every column of every table', async () => {
    const page = await open('/donnees/', { javaScript: false });
    const explained = await page.locator('.columns > div').evaluateAll((all) => all.map(({ id }) => id));
    const description = JSON.parse(readFileSync(join(folder, 'donnees/datapackage.json'), 'utf8'));
    const columns = description.resources.flatMap(
      (resource: { name: string; schema: { fields: { name: string }[] } }) =>
        resource.schema.fields.map(({ name }) => `${resource.name}-${name}`),
    );
    expect(explained).toEqual(columns);
  });

  it('serves spreadsheets as spreadsheets', async () => {
    const page = await open('/donnees/');
    const type = async (file: string) => {
      const answer = await page.request.get(new URL(`donnees/${file}`, inject('siteUrl')).href);
      return answer.headers()['content-type'];
    };
    expect(await type('chiffres.xlsx')).toContain('spreadsheetml');
    expect(await type('chiffres.csv')).toContain('text/csv');
    expect(await type('chiffres.json')).toContain('application/json');
  });
});
