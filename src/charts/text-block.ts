import type { Text } from './scene.ts';
import { wrapText } from './text.ts';

/** A text wrapped to a width: its shapes and the height it takes, `y` being its top. */
export interface TextBlock {
  readonly shapes: readonly Text[];
  readonly height: number;
}

export type TextStyle = Pick<Text, 'size' | 'weight' | 'anchor' | 'face'> & { readonly fill?: Text['fill'] };

/** Lays a text out in lines no wider than `width` pixels, from a top corner (or middle, or end) at x, y. */
export function textBlock(text: string, x: number, y: number, width: number, style: TextStyle): TextBlock {
  const { size, weight = 400, anchor = 'start', face = 'interface', fill = 'ink' } = style;
  const leading = lineHeight(size);
  const lines = wrapText(text, width, size, weight);
  return {
    height: lines.length * leading,
    shapes: lines.map((line, index) => ({
      type: 'text',
      x,
      y: Math.round(y + index * leading + size * 0.95),
      text: line,
      size,
      weight,
      anchor,
      face,
      fill,
    })),
  };
}

export function lineHeight(size: number): number {
  return Math.round(size * 1.3);
}

const noteSize = 12.5;
/** Lines longer than this tire the eye. */
const noteWidth = 620;

/** A sentence under a chart: what the picture does not hold. */
export function noteBlock(text: string | null, y: number, width: number): TextBlock {
  if (text === null) return { shapes: [], height: 0 };
  return textBlock(text, 0, y, Math.min(width, noteWidth), { size: noteSize, fill: 'soft' });
}
