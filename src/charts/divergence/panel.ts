import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatFigure } from '#book/numbers.ts';
import type { Precision } from '#book/types.ts';
import type { Mark, Shape } from '../scene.ts';
import { measureText } from '../text.ts';
import { lineHeight, textBlock } from '../text-block.ts';
import { round } from '../unit-mark.ts';
import { dotRadius, precisionDot } from './precision-dot.ts';

/** One figure of a subject, as the chart's data hold it. */
export interface FigureRow {
  readonly id: string;
  readonly href: string;
  readonly label: string;
  /** Who says it. */
  readonly publisher: string;
  readonly period: string | null;
  readonly display: string;
  readonly value: number;
  readonly unit: string;
  readonly precision: Precision;
}

/** A subject on which sources give several figures. */
export interface DivergenceRow {
  readonly id: string;
  readonly subject: string;
  /** Those that stand on one scale: two at least. */
  readonly comparable: readonly FigureRow[];
  /** Those in another unit. */
  readonly apart: readonly FigureRow[];
}

export interface PlacedPanel {
  readonly ground: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly height: number;
}

const valueSize = 15;
const labelSize = 12;
const tickSize = 11;

/** A subject's figures, one line each, as dots on one scale from zero; the panel's corner at x, y. */
export function placePanel(row: DivergenceRow, x: number, y: number, width: number): PlacedPanel {
  const { subject, comparable, apart } = row;
  const ground: Shape[] = [];
  const marks: Mark[] = [];
  const labels: Shape[] = [];

  const title = textBlock(subject, x, y, width, { size: 15, weight: 600, face: 'display' });
  labels.push(...title.shapes);
  const top = y + title.height + 6;

  const values = comparable.map(({ value }) => value);
  const scale = scaleLinear()
    .domain([Math.min(0, min(values) ?? 0), max(values) ?? 0])
    .nice(5)
    .range([x + dotRadius, x + width - dotRadius]);
  const [start, end] = scale.range().map(round) as [number, number]; // the two ends given just above
  const zero = round(scale(0));

  let line = top;
  for (const figure of comparable) {
    const words = placeWords(figure, x, line, width);
    labels.push(...words.shapes);
    const axis = round(line + words.height + dotRadius + 3);
    const at = round(scale(figure.value));
    ground.push(
      { type: 'line', x1: start, y1: axis, x2: end, y2: axis, stroke: 'rule' },
      { type: 'line', x1: zero, y1: axis, x2: at, y2: axis, stroke: 'ink', strokeWidth: 2 },
    );
    marks.push(figureMark(row, figure, at, axis));
    line = axis + dotRadius + 8;
  }
  for (const tick of scale.ticks(2)) {
    const at = round(scale(tick));
    const edge = at < x + 24 ? 'start' : at > x + width - 36 ? 'end' : 'middle';
    ground.push({ type: 'line', x1: at, y1: line - 5, x2: at, y2: line, stroke: 'soft' });
    labels.push({
      type: 'text',
      x: edge === 'start' ? x : edge === 'end' ? round(x + width) : at,
      y: line + tickSize + 2,
      text: formatFigure(tick, tickUnit(comparable), 'exact'),
      size: tickSize,
      anchor: edge,
      fill: 'soft',
    });
  }
  let bottom = line + lineHeight(tickSize) + 4;
  if (apart.length > 0) {
    const others = apart.map(({ display, label }) => `${display} (${label})`).join(' ; ');
    const note = textBlock(`Dans une autre unité : ${others}.`, x, bottom + 2, width, {
      size: labelSize,
      fill: 'soft',
    });
    labels.push(...note.shapes);
    bottom += 2 + note.height;
  }
  return { ground, marks, labels, height: Math.ceil(bottom - y) };
}

/** The value, large, then what it counts and who says it, on the lines it needs. */
function placeWords({ display, label, publisher }: FigureRow, x: number, y: number, width: number) {
  const indent = Math.min(width / 2, measureText(display, valueSize, 700) + 8);
  const words = textBlock(`${label} · ${publisher}`, round(x + indent), y + 3, width - indent, {
    size: labelSize,
    fill: 'soft',
  });
  const value: Shape = {
    type: 'text',
    x,
    y: Math.round(y + valueSize),
    text: display,
    size: valueSize,
    weight: 700,
    fill: 'ink',
    face: 'display',
  };
  return { shapes: [value, ...words.shapes], height: Math.max(words.height + 3, lineHeight(valueSize)) };
}

function figureMark({ id, subject }: DivergenceRow, figure: FigureRow, x: number, y: number): Mark {
  const { display, label, publisher, href, precision } = figure;
  return {
    key: `${id}:${figure.id}`,
    label: `${subject} : ${display} (${label}), selon ${publisher}`,
    href,
    proposal: null,
    group: precision,
    hue: null,
    x: round(x - dotRadius),
    y: round(y - dotRadius),
    width: 2 * dotRadius,
    height: 2 * dotRadius,
    shapes: [precisionDot(precision, dotRadius, dotRadius)],
  };
}

/** What ticks are printed in: the unit without its noun, which the labels give. */
function tickUnit(figures: readonly FigureRow[]): string {
  const unit = figures[0]?.unit ?? '';
  if (unit.startsWith('%')) return '%';
  return /^(?:€|euro)/.test(unit) ? '€' : '';
}
