import type { Source } from '#book/types.ts';
import type { Table } from '#charts/chart.ts';
import { chartById } from '#charts/index.ts';
import { renderSvg } from '#charts/render-svg.ts';
import { theBook } from './book.ts';

/** Widths a chart is laid out for, in CSS pixels: a page shows one of them. */
const widths = { wide: 920, narrow: 358 };

/** A chart as a page shows it, drawn at build time. */
export interface DrawnChart {
  question: string;
  finding: string;
  description: string;
  readingGuide: string;
  limits: string;
  unit: string;
  sources: readonly Source[];
  table: Table;
  /** SVG for a wide place and for a phone. */
  wide: string;
  narrow: string;
}

/**
 * Draws a chart from the Book.
 *
 * @throws when no chart has this id
 */
export function drawChart(id: string): DrawnChart {
  const chart = chartById(id);
  if (!chart) throw new Error(`No chart is called ${id}`);
  const book = theBook();
  const rows = chart.rows(book);
  const draw = (size: keyof typeof widths) =>
    renderSvg(chart.scene(rows, { width: widths[size] }), { idPrefix: `${id}-${size}` });
  return {
    question: chart.question(book),
    finding: chart.finding(rows),
    description: chart.description(rows),
    readingGuide: chart.readingGuide,
    limits: chart.limits(book),
    unit: chart.unit,
    sources: chart.sources(book),
    table: chart.table(rows),
    wide: draw('wide'),
    narrow: draw('narrow'),
  };
}
