import type { Face, Style } from './face.ts';
import type { SetText } from './set-text.ts';
import { capitals } from './set-text.ts';

interface Look {
  readonly radius?: number;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly dashed?: boolean;
}

/** A card being drawn: shapes one over the other, texts as outlines. */
export class Picture {
  readonly #face: Face;
  readonly #shapes: string[] = [];
  readonly #letters = new Map<string, string>();
  /** Where each text stands, for those who check that none is cut or covers another. */
  readonly texts: { text: string; left: number; right: number; top: number; bottom: number }[] = [];

  constructor(face: Face) {
    this.#face = face;
  }

  rect(x: number, y: number, width: number, height: number, fill: string, look: Look = {}): void {
    const { radius = 0, opacity = 1, stroke, dashed = false } = look;
    const attributes = [
      `x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" fill="${fill}"`,
      radius > 0 ? `rx="${tidy(radius)}"` : '',
      opacity < 1 ? `fill-opacity="${opacity}"` : '',
      stroke ? `stroke="${stroke}" stroke-width="3"` : '',
      dashed ? 'stroke-dasharray="7 6"' : '',
    ];
    this.#shapes.push(`<rect ${attributes.filter(Boolean).join(' ')}/>`);
  }

  /** SVG elements made elsewhere, moved and scaled. */
  insert(svg: string, x: number, y: number, scale: number): void {
    this.#shapes.push(
      `<g transform="translate(${tidy(x)} ${tidy(y)}) scale(${scale.toFixed(4)})">${svg}</g>`,
    );
  }

  /** A text on one line, from its baseline. `right` sets where it ends rather than where it begins. */
  line(
    text: string,
    x: number,
    y: number,
    style: Style,
    fill: string,
    align: 'left' | 'right' = 'left',
  ): void {
    const width = this.#face.width(text, style);
    const left = align === 'left' ? x : x - width;
    this.#shapes.push(this.outlined(text, left, y, style, fill));
    this.texts.push({ text, left, right: left + width, top: y - style.size * capitals, bottom: y });
  }

  /** The SVG of a text on one line, from the left end of its baseline, each letter drawn once in the card. */
  outlined(text: string, x: number, y: number, style: Style, fill: string): string {
    const scale = (style.size / this.#face.unitsPerEm).toFixed(5);
    let letters = '';
    for (const letter of this.#face.letters(text, style)) {
      if (!letter.outline) continue;
      this.#letters.set(letter.name, letter.outline);
      const raised = letter.y === 0 ? '' : ` y="${letter.y}"`;
      letters += `<use href="#${letter.name}" x="${letter.x}"${raised}/>`;
    }
    return `<g fill="${fill}" transform="translate(${tidy(x)} ${tidy(y)}) scale(${scale} -${scale})">${letters}</g>`;
  }

  /** The width of a text on one line, in pixels. */
  widthOf(text: string, style: Style): number {
    return this.#face.width(text, style);
  }

  /** A text on several lines, from the top of its capitals. */
  block({ lines, style, leading }: SetText, x: number, top: number, fill: string): void {
    lines.forEach((line, index) => {
      this.line(line, x, top + style.size * capitals + index * leading, style, fill);
    });
  }

  svg(width: number, height: number, ground: string): string {
    const letters = [...this.#letters].map(([name, outline]) => `<path id="${name}" d="${outline}"/>`);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${letters.join('')}</defs><rect width="${width}" height="${height}" fill="${ground}"/>${this.#shapes.join('')}</svg>`;
  }
}

const tidy = (length: number): string => String(Math.round(length * 10) / 10);
