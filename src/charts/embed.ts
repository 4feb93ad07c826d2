import type { Chart, ChartRows } from './chart.ts';
import { frameMessage } from './frame-message.ts';
import { chartWidths } from './sizes.ts';
import { escapeXml } from './xml.ts';

/** The width that a frame is made for where nobody says how wide it is, in pixels. */
export const frameWidth = 640;

/** What stands around the picture in a frame, at its usual width: title, finding, sources, files. */
const surroundings = 340;

/** How tall a chart's frame must be at its usual width for most of it to show without its script, in pixels. */
export function frameHeight<Rows extends ChartRows>(chart: Chart<Rows>, rows: Rows): number {
  const { height } = chart.scene(rows, { width: chartWidths.medium });
  return Math.ceil(((height * frameWidth) / chartWidths.medium + surroundings) / 10) * 10;
}

export interface Embedded {
  /** The full address of the chart alone. */
  readonly address: string;
  /** What the frame is called: the chart's question. */
  readonly title: string;
  readonly height: number;
}

/** A chart as a frame to paste into a page, which works as it is. */
export function embedFrame({ address, title, height }: Embedded): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}

/** The same with the few lines that give the frame its content's height, whatever the width; once in a page is enough. */
export function embedSnippet(embedded: Embedded): string {
  return [
    embedFrame(embedded),
    '<script>',
    'addEventListener("message", function (event) {',
    `  if (event.origin !== "${new URL(embedded.address).origin}" || !event.data || event.data.type !== "${frameMessage}") return;`,
    '  document.querySelectorAll("iframe").forEach(function (frame) {',
    '    if (frame.contentWindow === event.source) frame.height = event.data.height;',
    '  });',
    '});',
    '</script>',
  ].join('\n');
}
