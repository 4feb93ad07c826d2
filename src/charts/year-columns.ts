import { max } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { Mark, Shape } from './scene.ts';
import { measureText } from './text.ts';
import type { Unit } from './unit.ts';
import { type MarkLook, round, unitMark } from './unit-mark.ts';

export interface YearColumn {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly look: MarkLook;
}

export interface PlacedColumns {
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly ground: readonly Shape[];
  /** Where a year's column starts and ends across. */
  extent(year: number): readonly [number, number];
  readonly bottom: number;
}

const yearSize = 12.5;

/** Piles marks up year by year, on one base line, with each year's count over its pile. */
export function placeYears(columns: readonly YearColumn[], width: number, top: number): PlacedColumns {
  const years = columns.map(({ year }) => year);
  const band = scaleBand<number>(years, [0, width]).paddingInner(0.22);
  const bandWidth = band.bandwidth();
  const gap = width < 440 ? 2 : 3;
  const wanted = width < 440 ? 8 : width < 760 ? 9 : 13;
  const perLine = Math.max(1, Math.floor((bandWidth + gap) / (wanted + gap)));
  // A few years leave much room: their marks stay of a reasonable size.
  const side = Math.floor(Math.min((bandWidth + gap) / perLine - gap, wanted * 1.5) * 2) / 2;
  const step = side + gap;
  const greatest = max(columns, ({ units }) => units.length) ?? 0;
  const numeral = numeralSize(greatest, band.step(), width);
  const tallest = Math.max(1, Math.ceil(greatest / perLine));
  const base = Math.ceil(top + numeral + 4 + tallest * step);
  const yearLabels = placeYearLabels(years, band.step());

  const marks: Mark[] = [];
  const labels: Shape[] = [];
  for (const [column, { year, units, look }] of columns.entries()) {
    const left = band(year) ?? 0;
    units.forEach((unit, index) => {
      const x = round(left + (index % perLine) * step);
      const y = round(base - 3 - Math.floor(index / perLine) * step - side);
      marks.push(unitMark(unit, x, y, side, look));
    });
    const pileTop = base - 3 - Math.ceil(units.length / perLine) * step;
    labels.push({
      type: 'text',
      x: round(left),
      y: round(pileTop - 2),
      text: `${units.length}`,
      size: numeral,
      weight: units.length > 0 ? 700 : 400,
      fill: units.length > 0 ? 'ink' : 'soft',
      face: 'display',
    });
    const text = yearLabels[column];
    if (text) {
      const x = Math.min(left, width - measureText(text, yearSize));
      labels.push({ type: 'text', x: round(x), y: base + 17, text, size: yearSize, fill: 'soft' });
    }
  }
  return {
    marks,
    labels,
    ground: [{ type: 'line', x1: 0, y1: base + 0.5, x2: width, y2: base + 0.5, stroke: 'soft' }],
    extent: (year) => [round(band(year) ?? 0), round((band(year) ?? 0) + bandWidth)],
    bottom: base + 22,
  };
}

/** Each column's label: the whole year, or « ’14 » where it has no room, or nothing where that has none. */
function placeYearLabels(years: readonly number[], step: number): readonly string[] {
  if (measureText('2014', yearSize) <= step - 2) return years.map(String);
  const stride = Math.ceil((measureText('’14', yearSize) + 2) / step);
  return years.map((year, column) => (column % stride === 0 ? `’${`${year}`.slice(-2)}` : ''));
}

/** Counts as large as they can be without touching the next column's. */
function numeralSize(greatest: number, step: number, width: number): number {
  const wanted = width < 440 ? 11 : width < 760 ? 15 : 20;
  return round(Math.min(wanted, (wanted * step) / measureText(`${greatest}`, wanted, 700)));
}
