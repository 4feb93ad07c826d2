import { partShape } from './part-shape.ts';
import type { Mark, Path, Shape } from './scene.ts';
import type { Unit } from './unit.ts';

/** Below this side a number could not be read. */
const smallestNumberedSide = 16;

/** `plain` and `strong` are filled, `hollow` is only outlined. */
export type MarkLook = 'plain' | 'strong' | 'hollow';

/**
 * The square that stands for one record, its corner at x, y, its side in pixels. A proposal takes its
 * part's hue and shape, and carries its number where that is legible.
 */
export function unitMark(unit: Unit, x: number, y: number, side: number, look: MarkLook = 'plain'): Mark {
  const shapes: Shape[] = [outline(unit.hue, side, look)];
  if (unit.proposal !== null && side >= smallestNumberedSide) {
    // Three digits must fit as well, in a book with that many proposals.
    const size = round(Math.min(15, side * (unit.proposal > 99 ? 0.42 : 0.54)));
    shapes.push({
      type: 'text',
      x: round(side / 2),
      y: round(side / 2 + size * 0.36),
      text: `${unit.proposal}`,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'paper',
      face: 'display',
    });
  }
  const { key, label, href, proposal, group, hue } = unit;
  return { key, label, href, proposal, group, hue, x, y, width: side, height: side, shapes };
}

function outline(hue: number | null, side: number, look: MarkLook): Path {
  if (look === 'hollow')
    return { type: 'path', d: partShape(hue, side - 1.5, 0.75, 0.75), stroke: 'hue', strokeWidth: 1.5 };
  const quiet = hue === null && look === 'plain';
  return { type: 'path', d: partShape(hue, side), fill: quiet ? 'soft' : 'hue' };
}

/** Lengths are kept to a tenth of a pixel, so that the text of a picture stays short and stable. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
