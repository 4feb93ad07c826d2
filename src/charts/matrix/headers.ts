import { max } from 'd3-array';
import { typeset } from '#book/typography.ts';
import { partShape } from '../part-shape.ts';
import type { LegendEntry, Shape } from '../scene.ts';
import { measureText } from '../text.ts';
import { textBlock } from '../text-block.ts';
import { type Frame, labelStyle, noteStyle } from './frame.ts';
import type { MatrixColumn, UnitMatrix } from './matrix.ts';

export interface PlacedHeaders {
  readonly labels: readonly Shape[];
  readonly legend: readonly LegendEntry[];
  readonly height: number;
}

const symbolSide = 13;
const symbolRoom = symbolSide + 6;

/** Lays out the titles of the axes and the labels of the columns, from `top` down. */
export function placeHeaders(matrix: UnitMatrix, frame: Frame, top: number): PlacedHeaders {
  const { columns, columnTitle, rowTitle } = matrix;
  const labels: Shape[] = [];
  const legend: LegendEntry[] = [];
  let y = top;
  if (columnTitle) {
    const title = textBlock(columnTitle, frame.labelWidth, y, frame.width - frame.labelWidth, noteStyle);
    labels.push(...title.shapes);
    y += title.height + 3;
  }
  if (rowTitle && frame.labelWidth > 0) {
    labels.push(...textBlock(rowTitle, 0, y, frame.labelWidth - 12, noteStyle).shapes);
  }
  let height = 0;
  // All labels are short or none is: a mix would read as if they named different things.
  const useShort = columns.some(({ label, short }) => short && labelWidth(label) > frame.columnWidth);
  for (const [index, column] of columns.entries()) {
    const x = frame.columnLeft(index);
    if (column.part) legend.push(symbolOf(column, x, y));
    const indent = column.part ? symbolRoom : 0;
    const room = frame.columnWidth - indent;
    const text = columnText(column, room, useShort);
    const label = textBlock(text, x + indent, y, room, labelStyle);
    const note =
      column.note && frame.columnWidth >= 120
        ? textBlock(column.note, x, y + label.height + 1, frame.columnWidth, noteStyle)
        : { shapes: [], height: 0 };
    labels.push(...label.shapes, ...note.shapes);
    height = Math.max(height, label.height + note.height, indent);
  }
  return { labels, legend, height: y - top + height + (height > 0 ? 8 : 0) };
}

function symbolOf({ part }: MatrixColumn, x: number, y: number): LegendEntry {
  const hue = part?.hue ?? null;
  const shapes: Shape[] = [{ type: 'path', d: partShape(hue, symbolSide, 0, 2), fill: 'hue' }];
  return { x, y, hue, group: part?.id ?? '', label: part?.title ?? '', shapes };
}

/** The label, or its short form where asked; nothing where not even a word of it fits beside the symbol. */
function columnText({ label, short }: MatrixColumn, room: number, useShort: boolean): string {
  if (useShort && short) return short;
  return (max(typeset(label).split(' '), labelWidth) ?? 0) <= room ? label : (short ?? '');
}

const labelWidth = (text: string): number => measureText(text, labelStyle.size, labelStyle.weight);
