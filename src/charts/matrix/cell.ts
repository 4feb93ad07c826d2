import { formatNumber } from '#book/numbers.ts';
import type { Mark, Shape } from '../scene.ts';
import type { Unit } from '../unit.ts';
import { type MarkLook, round, unitMark } from '../unit-mark.ts';
import type { Frame } from './frame.ts';
import type { UnitMatrix } from './matrix.ts';

export interface PlacedCell {
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly height: number;
}

/** Lays out a cell's count and its marks in their order, the cell's top left corner at x, y. */
export function placeCell(
  units: readonly Unit[],
  look: UnitMatrix['look'],
  frame: Frame,
  x: number,
  y: number,
  markLook: MarkLook,
): PlacedCell {
  return (look === 'cells' ? tintedCell : barCell)(units, frame, x, y, markLook);
}

/** The count over the marks, which fill line after line as one reads. */
function tintedCell(units: readonly Unit[], frame: Frame, x: number, y: number, look: MarkLook): PlacedCell {
  const { padding, numeral, side, gap, perLine } = frame;
  const left = x + padding;
  const marksTop = y + padding + Math.round(numeral * 0.85) + padding * 0.7;
  const step = side + gap;
  const marks = units.map((unit, index) =>
    unitMark(
      unit,
      round(left + (index % perLine) * step),
      round(marksTop + Math.floor(index / perLine) * step),
      side,
      look,
    ),
  );
  const lines = Math.ceil(units.length / perLine);
  const marksHeight = lines > 0 ? marksTop - y + lines * step - gap : padding + numeral * 0.75;
  return {
    marks,
    labels: [numeralText(units.length, frame, left, y + padding + numeral * 0.75)],
    height: Math.ceil(marksHeight + padding),
  };
}

/** The count before the marks, which fill column after column so that lengths compare. */
function barCell(units: readonly Unit[], frame: Frame, x: number, y: number, look: MarkLook): PlacedCell {
  const { numeral, numeralWidth, side, gap, lines } = frame;
  const step = side + gap;
  const height = Math.max(lines * step - gap, numeral * 0.8);
  const firstTop = y + (lines * step - gap < numeral * 0.8 ? (height - side) / 2 : 0);
  const marks = units.map((unit, index) =>
    unitMark(
      unit,
      round(x + numeralWidth + Math.floor(index / lines) * step),
      round(firstTop + (index % lines) * step),
      side,
      look,
    ),
  );
  const numeralY = y + (lines > 2 ? numeral * 0.75 : height / 2 + numeral * 0.36);
  return { marks, labels: [numeralText(units.length, frame, x, numeralY)], height: Math.ceil(height) };
}

function numeralText(number: number, { numeral }: Frame, x: number, y: number): Shape {
  const fill = number === 0 ? 'soft' : 'ink';
  const weight = number === 0 ? 400 : 700;
  return {
    type: 'text',
    x: round(x),
    y: round(y),
    text: formatNumber(number),
    size: numeral,
    weight,
    fill,
    face: 'display',
  };
}
