import { max } from 'd3-array';
import type { LegendEntry, Mark, Rect, Shape } from '../scene.ts';
import { textBlock } from '../text-block.ts';
import { placeCell } from './cell.ts';
import { type Frame, frameOf, labelStyle, noteStyle, sizeOf } from './frame.ts';
import { placeHeaders } from './headers.ts';
import type { MatrixRow, UnitMatrix } from './matrix.ts';

export interface PlacedMatrix {
  readonly ground: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly legend: readonly LegendEntry[];
  /** Where the matrix ends, from the scene's top. */
  readonly bottom: number;
}

/** Lays a matrix out on the whole width, from `top` down: the same input gives the same picture. */
export function placeMatrix(matrix: UnitMatrix, width: number, top: number): PlacedMatrix {
  const { look, rows } = matrix;
  const frame = frameOf(matrix, width);
  const headers = placeHeaders(matrix, frame, top);
  const ground: Shape[] = [];
  const marks: Mark[] = [];
  const labels: Shape[] = [...headers.labels];
  let y = top + headers.height;

  for (const [index, row] of rows.entries()) {
    if (look === 'bars') {
      if (index > 0 || headers.height > 0) ground.push(rule(y, width));
      y += 9;
    } else if (index > 0) {
      y += frame.labelWidth === 0 ? 14 : frame.gutter;
    }
    const label = placeRowLabel(row, frame, frame.labelWidth === 0 ? y : y + frame.padding * 0.8);
    labels.push(...label.shapes);
    if (frame.labelWidth === 0) y += label.height + 4;

    const cells = row.cells.map((units, column) =>
      placeCell(units, look, frame, frame.columnLeft(column), y, row.strong ? 'strong' : 'plain'),
    );
    const tallest = max(cells, (cell) => cell.height) ?? 0;
    const height = frame.labelWidth === 0 ? tallest : Math.max(label.height + frame.padding * 0.8, tallest);
    for (const [column, cell] of cells.entries()) {
      if (look === 'cells') ground.push(cellGround(frame, column, y, height, cell.marks.length > 0));
      marks.push(...cell.marks);
      labels.push(...cell.labels);
    }
    y += height + (look === 'bars' ? 9 : 0);
  }
  return { ground, marks, labels, legend: headers.legend, bottom: Math.round(y) };
}

function placeRowLabel(
  row: MatrixRow,
  frame: Frame,
  y: number,
): { shapes: readonly Shape[]; height: number } {
  const above = frame.labelWidth === 0;
  const width = above ? frame.width : frame.labelWidth - 12;
  const label = textBlock(row.label, 0, y, width, labelStyle);
  if (!row.note || sizeOf(frame.width) !== 'wide') return label;
  const note = textBlock(row.note, 0, y + label.height + 2, width, noteStyle);
  return { shapes: [...label.shapes, ...note.shapes], height: label.height + note.height + 2 };
}

function cellGround(frame: Frame, column: number, y: number, height: number, filled: boolean): Rect {
  const { columnWidth } = frame;
  const box = {
    type: 'rect',
    x: frame.columnLeft(column),
    y,
    width: columnWidth,
    height,
    radius: 4,
  } as const;
  return filled ? { ...box, fill: 'tint' } : { ...box, stroke: 'rule', dashed: true };
}

function rule(y: number, width: number): Shape {
  return { type: 'line', x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, stroke: 'rule' };
}
