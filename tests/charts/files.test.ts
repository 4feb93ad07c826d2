import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dsvFormat } from 'd3-dsv';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { chartFilePath, chartPath } from '#book/addresses.ts';
import { typeset } from '#book/typography.ts';
import { charts } from '#charts/index.ts';
import { xmlFault } from '#charts/testing/well-formed.ts';
import { theBook } from '#site/book.ts';
import { open } from '../support/site.ts';

const book = theBook();
const read = (path: string): Buffer => readFileSync(join(inject('siteFolder'), path));
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll("'", '’');

describe.each(charts.map((chart) => [chart.id, chart] as const))('The files of %s', (id, chart) => {
  const svg = () => read(chartFilePath(id, 'svg')).toString('utf8');

  it('the SVG is well formed, and asks for nothing outside itself', () => {
    expect(xmlFault(svg())).toBeNull();
    expect(svg()).not.toMatch(/<script|<image|<use|<foreignObject|@import|javascript:/i);
    const addresses = [...svg().matchAll(/(?:href|src)="([^"]*)"|url\(([^)]*)\)/g)].map(
      ([, attribute, url]) => attribute ?? url,
    );
    expect(addresses.filter((address) => !address?.startsWith('data:font/woff2;base64,'))).toEqual([]);
    expect(svg()).not.toContain('class=');
  });

  it('the SVG says what it asks, what it finds, where it comes from and how it may be used', () => {
    const words = plain(
      svg()
        .replaceAll(/<(?:style)>[^<]*<\/style>/g, '')
        .replaceAll(/<[^>]*>/g, ' '),
    ).replaceAll(/\s+/g, ' ');
    expect(words).toContain(plain(typeset(chart.question(book))));
    for (const word of ['Source', 'édition', 'Licence CC BY 4.0', chartPath(id)])
      expect(words).toContain(word);
  });

  it('the PNG is twice as large as the SVG', async () => {
    const [, width = '', height = ''] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg()) ?? [];
    const image = await sharp(read(chartFilePath(id, 'png'))).metadata();
    expect(image.format).toBe('png');
    expect([image.width, image.height]).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  it('the CSV reads back to the rows of the table', () => {
    const { columns, rows } = chart.table(chart.rows(book));
    const [header = [], ...lines] = dsvFormat(';').parseRows(
      read(chartFilePath(id, 'csv'))
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
    expect(header).toEqual(columns.map(({ key }) => key));
    const back = lines.map((cells) =>
      cells.map((cell, index) => {
        if (cell === '') return null;
        return columns[index]?.numeric ? Number(cell.replace(',', '.')) : plain(cell);
      }),
    );
    expect(back).toEqual(
      rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? plain(cell) : cell))),
    );
  });

  it('the page’s table says the same', async () => {
    const page = await open(chartPath(id), { javaScript: false });
    const { rows, columns } = chart.table(chart.rows(book));
    const table = page.locator('figure[data-chart] table');
    expect(await table.locator('tbody tr').count()).toBe(rows.length);
    expect(await table.locator('caption').count()).toBe(1);
    expect(await table.locator('thead th[scope="col"]').count()).toBe(columns.length);
    expect(await table.locator('tbody th[scope="row"]').count()).toBe(rows.length);
  });
});

describe('An SVG opened alone', () => {
  it('shows its marks and its letters in a browser that has none of our faces', async () => {
    const page = await open(chartFilePath('cout-facilite', 'svg'));
    const { loaded, width } = await page.evaluate(async () => {
      await document.fonts.ready;
      return {
        loaded: [...document.fonts].map(({ status }) => status),
        width: document.documentElement.getBoundingClientRect().width,
      };
    });
    expect(loaded).toEqual(['loaded']);
    expect(width).toBeGreaterThan(300);
  });
});
