import type { Book } from '#book/types.ts';
import type { Table } from '#charts/chart.ts';
import { sourceLine } from '#charts/credit.ts';
import { chartById } from '#charts/index.ts';
import { chartWidths, renderSizes } from '#charts/sizes.ts';
import { theBook } from './book.ts';

/** A chart as a page shows it, drawn at build time. */
export interface DrawnChart {
  question: string;
  finding: string;
  description: string;
  readingGuide: string;
  limits: string;
  unit: string;
  /** Whether it has a legend, which filters. */
  hasLegend: boolean;
  /** Who the data come from, in one line. */
  sources: string;
  table: Table;
  /** The SVGs for a phone, a tablet and a wide screen: the page's style shows one of them. */
  pictures: string;
}

/** What was drawn of each book: a build shows a chart on several pages, and an editor's preview changes the book. */
const drawn = new WeakMap<Book, Map<string, DrawnChart>>();

/**
 * Draws a chart from the Book, once for all the pages that show it.
 *
 * @throws when no chart has this id
 */
export function drawChart(id: string): DrawnChart {
  const book = theBook();
  const known = drawn.get(book) ?? new Map<string, DrawnChart>();
  drawn.set(book, known);
  const chart = known.get(id) ?? draw(id, book);
  known.set(id, chart);
  return chart;
}

function draw(id: string, book: Book): DrawnChart {
  const chart = chartById(id);
  if (!chart) throw new Error(`No chart is called ${id}`);
  const rows = chart.rows(book);
  return {
    question: chart.question(book),
    finding: chart.finding(rows),
    description: chart.description(rows),
    readingGuide: chart.readingGuide,
    limits: chart.limits(book),
    unit: chart.unit,
    hasLegend: chart.scene(rows, { width: chartWidths.wide }).legend.length > 0,
    sources: sourceLine(chart.sources(book)),
    table: chart.table(rows),
    pictures: renderSizes(chart, rows),
  };
}
