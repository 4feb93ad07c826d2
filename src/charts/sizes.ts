import type { Chart, ChartRows } from './chart.ts';
import { type RenderOptions, renderSvg } from './render-svg.ts';

/**
 * The layouts that a page holds, in pixels; `chart.css` shows the one that suits the room, so that no
 * text is ever scaled by more than a third and nothing moves when a script arrives.
 */
export const chartWidths = { narrow: 300, medium: 520, wide: 920 } as const;
export type ChartSize = keyof typeof chartWidths;

const sizes: readonly ChartSize[] = ['narrow', 'medium', 'wide'];

/** A chart in each of its layouts, in the element that chooses between them. */
export function renderSizes<Rows extends ChartRows>(
  chart: Chart<Rows>,
  rows: Rows,
  options: Pick<RenderOptions, 'links' | 'idPrefix'> = {},
): string {
  const { idPrefix = chart.id, links } = options;
  const pictures = sizes.map((size) =>
    renderSvg(chart.scene(rows, { width: chartWidths[size] }), {
      links,
      idPrefix: `${idPrefix}-${size}`,
      className: `chart-${size}`,
    }),
  );
  return `<div class="chart-sizes">${pictures.join('')}</div>`;
}
