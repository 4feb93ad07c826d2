import { max } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { formatNumber } from '#book/numbers.ts';
import { measureText } from '../text.ts';
import { round } from '../unit-mark.ts';
import type { UnitMatrix } from './matrix.ts';

/** Everything that the width decides, once for the whole matrix; lengths in pixels. */
export interface Frame {
  readonly width: number;
  /** 0 where row labels go over their row. */
  readonly labelWidth: number;
  /** Between two columns, and between two rows of cells. */
  readonly gutter: number;
  /** Inside a cell. */
  readonly padding: number;
  /** The size of the counts. */
  readonly numeral: number;
  /** Room kept for the count before a bar; 0 where counts go over the marks. */
  readonly numeralWidth: number;
  readonly columnWidth: number;
  columnLeft(column: number): number;
  /** The side of a mark and the gap between two. */
  readonly side: number;
  readonly gap: number;
  /** How many marks a line holds, and how many lines a bar has. */
  readonly perLine: number;
  readonly lines: number;
}

export const labelStyle = { size: 13, weight: 600 } as const;
export const noteStyle = { size: 11.5, fill: 'soft' } as const;

const measures = {
  narrow: { gutter: 4, padding: 5, numeral: 15, gap: 2.5, side: { cells: 16, bars: 8 } },
  medium: { gutter: 6, padding: 7, numeral: 18, gap: 3, side: { cells: 19, bars: 10 } },
  wide: { gutter: 8, padding: 11, numeral: 24, gap: 3.5, side: { cells: 25, bars: 15 } },
} as const;

/** Decides every size of a matrix from the width it is given. */
export function frameOf(matrix: UnitMatrix, width: number): Frame {
  const { rows, columns, look } = matrix;
  const { numeral, gap, side: sides, ...wants } = measures[sizeOf(width)];
  const labelWidth = width < 440 ? 0 : labelRoom(matrix, width);
  const gutter = look === 'cells' ? wants.gutter : 2 * wants.gutter + 4;
  const padding = look === 'cells' ? wants.padding : 0;
  const band = scaleBand<number>(
    columns.map((_, column) => column),
    [labelWidth, width + gutter],
  );
  const columnWidth = band.bandwidth() - gutter;

  const greatest = max(rows, ({ cells }) => max(cells, (units) => units.length) ?? 0) ?? 0;
  const numeralWidth = look === 'bars' ? measureText(formatNumber(greatest), numeral, 700) + 8 : 0;
  const room = columnWidth - 2 * padding - numeralWidth;
  // Where columns are very narrow, small marks rather than one a line.
  const smallest = Math.min(sides[look], (room - 2 * gap) / 3);
  const mostPerLine = Math.max(1, Math.floor((room + gap) / (smallest + gap)));
  const lines = Math.max(1, Math.ceil(greatest / mostPerLine));
  const perLine = look === 'bars' ? Math.max(1, Math.ceil(greatest / lines)) : mostPerLine;
  const side = Math.min(smallest * 1.3, (room + gap) / perLine - gap);
  return {
    width,
    labelWidth,
    gutter,
    padding,
    numeral,
    numeralWidth: round(numeralWidth),
    columnWidth: round(columnWidth),
    columnLeft: (column) => round(band(column) ?? labelWidth),
    side: Math.floor(side * 2) / 2,
    gap,
    perLine,
    lines,
  };
}

export function sizeOf(width: number): 'narrow' | 'medium' | 'wide' {
  if (width < 440) return 'narrow';
  return width < 760 ? 'medium' : 'wide';
}

/** The room for row labels: what the longest takes, within a quarter of the width. */
function labelRoom({ rows, rowTitle = '' }: UnitMatrix, width: number): number {
  const labels = [rowTitle, ...rows.map(({ label }) => label)];
  const longest = max(labels, (label) => measureText(label, labelStyle.size, labelStyle.weight)) ?? 0;
  const notes = rows.some(({ note }) => note) && width >= 760 ? 150 : 0;
  return Math.round(Math.min(width * 0.25, Math.max(longest, notes)) + 16);
}
