import { unescapeHtml } from '../permalinks/scan.ts';
import type { Weight } from './face.ts';
import type { Picture } from './picture.ts';

const textElement = /<text ([^>]*)>([^<]*)<\/text>/g;

/** The inside of a chart's drawing with its texts as outlines, so that no machine's fonts matter. */
export function outlineTexts(picture: Picture, svg: string): string {
  const inside = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<(title|desc)\b[^>]*>[^<]*<\/\1>/g, '');
  return inside.replace(textElement, (_, attributes: string, words: string) => {
    const value = (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const style = { size: Number(value('font-size') ?? 16), weight: weightOf(value('font-weight')) };
    const text = unescapeHtml(words);
    const width = picture.widthOf(text, style);
    const anchor = value('text-anchor');
    const x = Number(value('x') ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return picture.outlined(text, x, Number(value('y') ?? 0), style, value('fill') ?? '#000');
  });
}

const weightOf = (weight: string | undefined): Weight =>
  weight === '700' ? 800 : weight === '600' ? 650 : 450;
