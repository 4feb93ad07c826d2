import type { Precision } from '#book/types.ts';
import type { Shape } from '../scene.ts';

/** Half the height of a dot's box, in pixels. */
export const dotRadius = 6;

/** What each dot means, in the order of a legend. */
export const precisionLabels: Record<Precision, string> = {
  exact: 'valeur exacte',
  about: 'environ',
  'more-than': 'plus de',
  'less-than': 'moins de',
};

/** The dot of a figure, its centre at x, y: full when exact, hollow when about, a point where it is a bound. */
export function precisionDot(precision: Precision, x: number, y: number): Shape {
  const r = dotRadius;
  switch (precision) {
    case 'exact':
      return { type: 'path', d: circle(x, y, r), fill: 'ink' };
    case 'about':
      return { type: 'path', d: circle(x, y, r - 1), fill: 'paper', stroke: 'ink', strokeWidth: 2 };
    case 'more-than':
      return { type: 'path', d: `M${x - r} ${y - r}L${x + r} ${y}L${x - r} ${y + r}z`, fill: 'ink' };
    case 'less-than':
      return { type: 'path', d: `M${x + r} ${y - r}L${x - r} ${y}L${x + r} ${y + r}z`, fill: 'ink' };
  }
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0z`;
}
