import type { Book } from '#book/types.ts';
import type { Chart } from './chart.ts';
import { creditLines } from './credit.ts';
import { type Frame, renderSvg } from './render-svg.ts';
import type { Scene, Shape } from './scene.ts';
import { textBlock } from './text-block.ts';

export interface StandaloneOptions {
  /** The chart's width in pixels, margins not counted: 960 when left out. */
  readonly width?: number;
  /** The full address of the chart's page, printed at the foot. */
  readonly address?: string | null;
  /** The display face in WOFF2, base64, for the file to carry. */
  readonly font?: string;
}

/** A chart as a file that says by itself what it shows, where it comes from and how it may be used. */
export function renderStandalone(chart: Chart, book: Book, options: StandaloneOptions = {}): string {
  const { scene, frame } = standaloneScene(chart, book, options);
  return renderSvg(scene, { standalone: true, frame, font: options.font });
}

/** The size of the file's picture, in pixels. */
export function standaloneSize(
  chart: Chart,
  book: Book,
  options: StandaloneOptions = {},
): Pick<Frame, 'width' | 'height'> {
  const { width, height } = standaloneScene(chart, book, options).frame;
  return { width, height };
}

function standaloneScene(
  chart: Chart,
  book: Book,
  { width = 960, address = null }: StandaloneOptions,
): { readonly scene: Scene; readonly frame: Frame } {
  const rows = chart.rows(book);
  const scene = chart.scene(rows, { width });
  return { scene, frame: frameOf(scene, chart.finding(rows), creditLines(chart, book, address)) };
}

/** Lays out the title and the finding over a scene, and its credits under it. */
function frameOf(scene: Scene, finding: string, credits: readonly string[]): Frame {
  const narrow = scene.width < 600;
  const margin = narrow ? 20 : 40;
  const title = textBlock(scene.title, margin, margin, scene.width, {
    size: narrow ? 21 : 28,
    weight: 700,
    face: 'display',
  });
  const lead = textBlock(finding, margin, margin + title.height + 6, Math.min(scene.width, 760), {
    size: narrow ? 14 : 16,
    fill: 'soft',
  });
  const top = Math.round(margin + title.height + lead.height + 30);
  const shapes: Shape[] = [...title.shapes, ...lead.shapes];
  let y = top + scene.height + 24;
  shapes.push({
    type: 'line',
    x1: margin,
    y1: y + 0.5,
    x2: margin + scene.width,
    y2: y + 0.5,
    stroke: 'rule',
  });
  y += 12;
  for (const credit of credits) {
    const line = textBlock(credit, margin, y, scene.width, { size: 12, fill: 'soft' });
    shapes.push(...line.shapes);
    y += line.height + 2;
  }
  return { width: scene.width + 2 * margin, height: Math.ceil(y + margin - 12), x: margin, y: top, shapes };
}
