import type { Box } from '#charts/scene.ts';

const center = ({ x, y, width, height }: Box): readonly [number, number] => [x + width / 2, y + height / 2];

/**
 * The mark that a key leads to from another one, by its position in the list; the same one when there is none
 * that way. Left and right follow the reading order; up and down look for the nearest mark above or below.
 */
export function steer(marks: readonly Box[], from: number, key: string): number {
  const last = marks.length - 1;
  if (key === 'ArrowRight') return Math.min(last, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const start = marks[from];
  if (!start || (key !== 'ArrowUp' && key !== 'ArrowDown')) return from;
  const down = key === 'ArrowDown' ? 1 : -1;
  const [x, y] = center(start);
  let best = from;
  let least = Infinity;
  for (const [position, mark] of marks.entries()) {
    const [markX, markY] = center(mark);
    const away = (markY - y) * down;
    if (away < start.height / 2) continue;
    // Straight on before aside: a mark of the same column wins over a nearer one of another.
    const distance = away + 2 * Math.abs(markX - x);
    if (distance < least) {
      least = distance;
      best = position;
    }
  }
  return best;
}

/** The mark nearest to a point, within `reach` pixels of its edge; null when a finger aimed at none. */
export function nearest(marks: readonly Box[], x: number, y: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  for (const [position, mark] of marks.entries()) {
    const aside = Math.max(mark.x - x, 0, x - mark.x - mark.width);
    const above = Math.max(mark.y - y, 0, y - mark.y - mark.height);
    const distance = Math.hypot(aside, above);
    if (distance < least || (distance === 0 && best === null)) {
      least = distance;
      best = position;
    }
  }
  return best;
}
