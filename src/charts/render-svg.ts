import { typeset } from '#book/typography.ts';
import { displayFace, literalFaces } from './paint.ts';
import { literalPen, type Pen, themedPen } from './pen.ts';
import type { Group, LegendEntry, Mark, Scene, Shape } from './scene.ts';
import { escapeXml } from './xml.ts';

/** What stands around a scene in a file of its own; lengths from the file's corner. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the scene goes. */
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
}

export interface RenderOptions {
  /** Tells apart the ids of two pictures of one chart on one page. */
  readonly idPrefix?: string;
  /** A class beside `chart`. */
  readonly className?: string;
  /**
   * Wraps each mark in a link, and makes each legend entry a button: for the page with a script, where they
   * are reached by keyboard and a legend entry filters.
   */
  readonly links?: boolean;
  /** Literal colours and faces on a paper ground: for a file that must look right anywhere. */
  readonly standalone?: boolean;
  /** Title and credits around the scene. */
  readonly frame?: Frame;
  /** The display face in WOFF2, base64, carried by a file that must look the same anywhere. */
  readonly font?: string;
}

/**
 * Draws a scene as an SVG text. Without `links` it is one picture, named by its question and its
 * finding, its marks hidden from screen readers; with `links` it is a group of named links.
 */
export function renderSvg(scene: Scene, options: RenderOptions = {}): string {
  const { idPrefix = scene.id, className, links = false, standalone = false, frame, font } = options;
  const { width, height } = frame ?? scene;
  const pen = standalone ? literalPen : themedPen;
  const plain = (shapes: readonly Shape[]): string => drawShapes(shapes, pen, null);
  const outside = standalone
    ? `xmlns="http://www.w3.org/2000/svg" xml:lang="fr" font-family="${literalFaces}"`
    : `class="${className ? `chart ${className}` : 'chart'}"`;
  const hidden = ' aria-hidden="true"';
  return [
    `<svg ${outside} viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` role="${links ? 'group' : 'img'}" aria-labelledby="${idPrefix}-title ${idPrefix}-desc">`,
    `<title id="${idPrefix}-title">${words(scene.title)}</title>`,
    `<desc id="${idPrefix}-desc">${words(scene.summary)}</desc>`,
    font ? fontFace(font) : '',
    standalone ? plain([{ type: 'rect', x: 0, y: 0, width, height, fill: 'paper' }]) : '',
    frame ? `<g${hidden}>${plain(frame.shapes)}</g><g transform="translate(${frame.x} ${frame.y})">` : '',
    `<g${hidden}>${plain(scene.ground)}</g><g${links ? '' : hidden}>`,
    ...scene.legend.map((entry) => drawGroup(entry, pen, standalone ? '' : legendData(entry, links))),
    `</g><g${links ? '' : hidden}>`,
    ...scene.marks.map((mark) => {
      const group = drawGroup(mark, pen, standalone ? '' : markData(mark));
      if (!links) return group;
      return `<a href="${escapeXml(mark.href)}" tabindex="-1" aria-label="${words(mark.label)}">${group}</a>`;
    }),
    `</g><g${hidden}>${plain(scene.labels)}</g>${frame ? '</g>' : ''}</svg>`,
  ].join('');
}

const fontFace = (font: string): string =>
  `<style>@font-face{font-family:'${displayFace}';font-weight:400 700;src:url(data:font/woff2;base64,${font}) format('woff2')}</style>`;

function drawGroup(group: Group, pen: Pen, data: string): string {
  const { x, y } = group;
  const place = x === 0 && y === 0 ? '' : ` transform="translate(${x} ${y})"`;
  return `<g${pen.hue(group)}${place}${data}>${drawShapes(group.shapes, pen, group.hue)}</g>`;
}

function markData({ key, proposal, group }: Mark): string {
  const record = proposal === null ? `data-mark="${escapeXml(key)}"` : `data-proposal="${proposal}"`;
  return group === null ? ` ${record}` : ` ${record} data-group="${escapeXml(group)}"`;
}

/** A legend entry's button is called what it shows, and carries its bare name for what is said of it. */
function legendData({ group, label, shapes }: LegendEntry, links: boolean): string {
  const shown = shapes.flatMap((shape) => (shape.type === 'text' ? shape.text : [])).join(' ');
  const button = ` role="button" tabindex="0" aria-pressed="false" aria-label="${words(shown || label)}" data-label="${words(label)}"`;
  return ` data-legend="${escapeXml(group)}"${links ? button : ''}`;
}

function drawShapes(shapes: readonly Shape[], pen: Pen, hue: number | null): string {
  return shapes.map((shape) => drawShape(shape, pen.paint(shape, hue))).join('');
}

function drawShape(shape: Shape, paint: string): string {
  if (shape.type === 'text') {
    const weight = shape.weight && shape.weight !== 400 ? ` font-weight="${shape.weight}"` : '';
    const anchor = shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : '';
    return `<text x="${shape.x}" y="${shape.y}" font-size="${shape.size}"${weight}${anchor}${paint}>${words(shape.text)}</text>`;
  }
  const width = shape.strokeWidth && shape.strokeWidth !== 1 ? ` stroke-width="${shape.strokeWidth}"` : '';
  const dashes = shape.dashed ? ' stroke-dasharray="3 3"' : '';
  // SVG fills with black what says nothing.
  const hollow = shape.fill || shape.type === 'line' ? '' : ' fill="none"';
  const style = `${paint}${hollow}${width}${dashes}/>`;
  switch (shape.type) {
    case 'rect': {
      const radius = shape.radius ? ` rx="${shape.radius}"` : '';
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"${radius}${style}`;
    }
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}"${style}`;
    case 'path':
      return `<path d="${shape.d}"${style}`;
  }
}

function words(text: string): string {
  return escapeXml(typeset(text));
}
