import type { Book, Source } from '#book/types.ts';
import type { Scene } from './scene.ts';

/** A chart's data: plain values that survive JSON, so a page can hand them to the browser. */
export interface ChartRows {
  /** The chart's title, a question. */
  readonly question: string;
}

export type Cell = string | number | null;

export interface Column {
  /** Its name in the CSV. */
  readonly key: string;
  /** Its heading in the page. */
  readonly label: string;
  readonly numeric: boolean;
  readonly unit?: string;
}

/** The chart's numbers as a table: the same for the page and for the CSV. */
export interface Table {
  readonly caption: string;
  /** The first column heads its row. */
  readonly columns: readonly Column[];
  /** One cell per column. */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A question, the data that answer it and the picture of the answer, in three pure steps:
 * `rows` (data without pixels), `scene` (layout), then `renderSvg` of `render-svg.ts`.
 *
 * The functions are written as methods so that a `Chart` of one kind of rows fits in the list of all
 * charts; hand a chart only the rows it made itself.
 */
export interface Chart<Rows extends ChartRows = ChartRows> {
  /** Its address: `/graphiques/cout-facilite/`. */
  readonly id: string;
  /** What one mark or one number counts. */
  readonly unit: string;
  /** How to read it, in French. */
  readonly readingGuide: string;
  /** Whether a book has what it is drawn from; every book has, unless said otherwise. */
  isFor?(book: Book): boolean;
  rows(book: Book): Rows;
  /** The title, a question in French. */
  question(book: Book): string;
  /** The answer in one French sentence, computed from the data. */
  finding(rows: Rows): string;
  /** What the chart cannot say, in French. */
  limits(book: Book): string;
  /** What the data rest on, each source once, in the Book's order. */
  sources(book: Book): readonly Source[];
  table(rows: Rows): Table;
  /** The picture in words, in French, for those who do not see it. */
  description(rows: Rows): string;
  /** The layout for a width in CSS pixels; anything from 280 up. */
  scene(rows: Rows, options: { readonly width: number }): Scene;
}
