import type { Precision } from '#book/types.ts';
import type { LegendEntry } from '../scene.ts';
import { measureText } from '../text.ts';
import { round } from '../unit-mark.ts';
import { dotRadius, precisionDot, precisionLabels } from './precision-dot.ts';

export interface PlacedPrecisions {
  readonly entries: readonly LegendEntry[];
  readonly bottom: number;
}

/** What each kind of dot means, for those that are used. */
export function placePrecisions(used: ReadonlySet<Precision>, width: number): PlacedPrecisions {
  const size = 12;
  const entries: LegendEntry[] = [];
  let x = 0;
  let y = 2;
  for (const precision of Object.keys(precisionLabels) as Precision[]) {
    // its keys are the precisions
    if (!used.has(precision)) continue;
    const label = precisionLabels[precision];
    const room = 2 * dotRadius + 7 + measureText(label, size) + 20;
    if (x > 0 && x + room > width) {
      x = 0;
      y += 20;
    }
    entries.push({
      x: round(x),
      y,
      hue: null,
      group: precision,
      label,
      shapes: [
        precisionDot(precision, dotRadius, dotRadius + 1),
        { type: 'text', x: 2 * dotRadius + 7, y: 11, text: label, size, fill: 'soft' },
      ],
    });
    x += room;
  }
  return { entries, bottom: entries.length > 0 ? y + 14 : y - 20 };
}
