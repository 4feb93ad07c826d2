import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { chartFilePath, chartPath } from '#book/addresses.ts';
import type { Chart, Column as ChartColumn } from '#charts/chart.ts';
import { chartById } from '#charts/index.ts';
import { renderStandalone, standaloneSize } from '#charts/standalone.ts';
import { frenchExcel, writeCsv } from '#downloads/csv/write-csv.ts';
import { type Table, tableOf } from '#downloads/table.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';

/** Pixels on a side that programs which read pictures accept at most. */
const longestSide = 32_767;

/** Pixels of the picture for one of the SVG: two, fewer for a chart so long that no program would open it. */
export function imageScaleOf({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(2, Math.floor((longestSide / Math.max(width, height)) * 100) / 100);
}

/** The part of subset-font used here; it comes without types. */
type SubsetFont = (font: Buffer, text: string, options: { targetFormat: 'woff2' }) => Promise<Buffer>;
const subsetFont: SubsetFont = createRequire(import.meta.url)('subset-font');

const fontFile = 'public/fonts/bricolage-grotesque.woff2';

/** A chart that exists, by its id. @throws when there is none */
export function chartNamed(id: string): Chart {
  const chart = chartById(id);
  if (!chart) throw new Error(`No chart is called ${id}`);
  return chart;
}

/** The full address of a chart's page, printed at the foot of its files. */
const printedAddress = (id: string): string => absolute(chartPath(id));

/** A chart as an SVG that needs nothing else: its title, its source, its licence and the face it is set in. */
export async function chartSvg(id: string): Promise<string> {
  const chart = chartNamed(id);
  const address = printedAddress(id);
  const bare = renderStandalone(chart, theBook(), { address });
  const letters = [...new Set(bare.replace(/<[^>]*>/g, ''))].join('');
  const font = await subsetFont(readFileSync(resolve(fontFile)), letters, { targetFormat: 'woff2' });
  return renderStandalone(chart, theBook(), { address, font: font.toString('base64') });
}

/** The size in pixels of the picture of an SVG. */
export function imageSizeOf(size: { readonly width: number; readonly height: number }) {
  const scale = imageScaleOf(size);
  return { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
}

/** The size of a chart's PNG, in pixels. */
export function chartImageSize(id: string): { readonly width: number; readonly height: number } {
  return imageSizeOf(standaloneSize(chartNamed(id), theBook(), { address: printedAddress(id) }));
}

/** A chart's numbers as the site's other CSV files are written: a French Excel opens them by a double click. */
export function chartCsv(id: string): string {
  return writeCsv(chartTable(id), frenchExcel);
}

/** A chart's numbers as a download knows them. */
export function chartTable(id: string): Table {
  const chart = chartNamed(id);
  const { caption, columns, rows } = chart.table(chart.rows(theBook()));
  const about = { name: id, title: caption, description: caption, key: columns[0]?.key ?? '' };
  const column = ({ key, label, unit, numeric }: ChartColumn, index: number) => ({
    name: key,
    title: label,
    description: unit ? `${label} (${unit})` : label,
    type: numeric ? ('number' as const) : ('string' as const),
    read: (row: (typeof rows)[number]) => row[index] ?? null,
  });
  return tableOf(about, columns.map(column), rows);
}

/** What a chart's interaction and other programs are given: its rows, as plain values. */
export function chartJson(id: string): string {
  const chart = chartNamed(id);
  const book = theBook();
  const rows = chart.rows(book);
  return JSON.stringify({
    id,
    question: chart.question(book),
    finding: chart.finding(rows),
    unit: chart.unit,
    page: absolute(chartPath(id)),
    csv: absolute(chartFilePath(id, 'csv')),
    rows,
  });
}
