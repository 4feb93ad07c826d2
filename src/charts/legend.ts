import { count } from '#book/plural.ts';
import { typeset } from '#book/typography.ts';
import { partShape } from './part-shape.ts';
import type { LegendEntry, Shape } from './scene.ts';
import { measureText } from './text.ts';
import { lineHeight, textBlock } from './text-block.ts';
import type { PartKey } from './unit.ts';
import { round } from './unit-mark.ts';
import { numberRanges } from './wording.ts';

export interface PlacedLegend {
  readonly entries: readonly LegendEntry[];
  readonly height: number;
}

/**
 * The five parts with their hue, shape and numbers, set one after the other on as many lines as the
 * width needs. The numbers alone would tell the parts apart.
 */
export function placeLegend(parts: readonly PartKey[], width: number, top: number): PlacedLegend {
  const size = 12;
  const symbol = 13;
  const indent = symbol + 7;
  const gap = 22;
  const entries: LegendEntry[] = [];
  let x = 0;
  let y = top;
  for (const part of parts) {
    const label = `${part.title} · ${describeNumbers(part.numbers)}`;
    const natural = indent + measureText(typeset(label), size);
    if (x > 0 && x + natural > width) {
      x = 0;
      y += lineHeight(size) + 5;
    }
    const text = textBlock(label, indent, 0, width - indent, { size, fill: 'soft' });
    const shapes: Shape[] = [
      { type: 'path', d: partShape(part.hue, symbol, 0, 0.5), fill: 'hue' },
      ...text.shapes,
    ];
    entries.push({ x: round(x), y, hue: part.hue, group: part.id, label: part.title, shapes });
    if (text.height > lineHeight(size)) {
      y += text.height + 5;
      x = 0;
    } else {
      x += natural + gap;
    }
  }
  const height = x === 0 ? y - top - 5 : y - top + lineHeight(size);
  return { entries, height: Math.max(0, height) };
}

/** « n° 1 à 13 » while the numbers follow one another, « 13 propositions » otherwise. */
function describeNumbers(numbers: readonly number[]): string {
  const ranges = numberRanges(numbers);
  return ranges && ranges.length <= 9 ? `n° ${ranges}` : count(numbers.length, 'proposition', 'propositions');
}
