import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as harfbuzz from 'harfbuzzjs';

/** The weights that cards use. */
export type Weight = 450 | 650 | 800;

export interface Style {
  /** Pixels. */
  readonly size: number;
  readonly weight: Weight;
  /** Added between letters, in ems. */
  readonly spacing?: number;
}

/** The display face, that measures texts and gives their outlines: cards look the same on every machine. */
export interface Face {
  /** The width of a text on one line, in pixels. */
  width(text: string, style: Style): number;
  /** The letters of a text on one line, each with its outline and its place. */
  letters(text: string, style: Style): readonly Letter[];
  /** How many units of the font make one em. */
  readonly unitsPerEm: number;
}

/** A letter of a line. */
export interface Letter {
  /** The same for every occurrence of the letter in a weight. */
  readonly name: string;
  /** SVG path data in units of the font, y upwards. */
  readonly outline: string;
  /** From the line's start and baseline, in units of the font, y upwards. */
  readonly x: number;
  readonly y: number;
}

/** The part of subset-font used here; it comes without types. */
type SubsetFont = (
  font: Buffer,
  text: undefined,
  options: { targetFormat: 'truetype'; keepAllGlyphs: true },
) => Promise<Buffer>;
const subsetFont: SubsetFont = createRequire(import.meta.url)('subset-font');

const folder = new URL('../../node_modules/@fontsource-variable/bricolage-grotesque/files/', import.meta.url);
/** What French needs, then what foreign names need. */
const files = [
  'bricolage-grotesque-latin-wght-normal.woff2',
  'bricolage-grotesque-latin-ext-wght-normal.woff2',
];

/** Opens the display face from its package. */
export async function openFace(): Promise<Face> {
  const faces: harfbuzz.Face[] = [];
  for (const file of files) {
    const original = await readFile(new URL(file, folder));
    const font = await subsetFont(original, undefined, { targetFormat: 'truetype', keepAllGlyphs: true });
    const bytes = new Uint8Array(font);
    faces.push(new harfbuzz.Face(new harfbuzz.Blob(bytes.buffer)));
  }
  return new OutlineFace(faces);
}

/** A letter as it was shaped, in units of the font. */
interface Glyph {
  readonly name: string;
  readonly outline: string;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

class OutlineFace implements Face {
  readonly #faces: readonly harfbuzz.Face[];
  readonly #fonts = new Map<Weight, harfbuzz.Font[]>();
  readonly #outlines = new Map<string, string>();
  readonly #shaped = new Map<string, readonly Glyph[]>();
  readonly unitsPerEm: number;

  constructor(faces: readonly harfbuzz.Face[]) {
    this.#faces = faces;
    this.unitsPerEm = faces[0]?.upem ?? 1000;
  }

  width(text: string, style: Style): number {
    const glyphs = this.#shape(text, style.weight);
    const units = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    return (units / this.unitsPerEm + glyphs.length * (style.spacing ?? 0)) * style.size;
  }

  letters(text: string, style: Style): readonly Letter[] {
    const spacing = (style.spacing ?? 0) * this.unitsPerEm;
    let pen = 0;
    return this.#shape(text, style.weight).map(({ name, outline, x, y, advance }) => {
      const letter = { name, outline, x: Math.round(pen + x), y };
      pen += advance + spacing;
      return letter;
    });
  }

  #shape(text: string, weight: Weight): readonly Glyph[] {
    const key = `${weight} ${text}`;
    const known = this.#shaped.get(key);
    if (known) return known;
    const fonts = this.#fontsOf(weight);
    const glyphs = runsOf(text, fonts).flatMap(({ font, text }) => {
      const prefix = `${'abcdefgh'[fonts.indexOf(font)] ?? 'z'}${weight}-`;
      return this.#shapeRun(font, prefix, text);
    });
    this.#shaped.set(key, glyphs);
    return glyphs;
  }

  #fontsOf(weight: Weight): readonly harfbuzz.Font[] {
    const known = this.#fonts.get(weight);
    if (known) return known;
    const fonts = this.#faces.map((face) => {
      const font = new harfbuzz.Font(face);
      font.setVariations([new harfbuzz.Variation('wght', weight)]);
      return font;
    });
    this.#fonts.set(weight, fonts);
    return fonts;
  }

  #shapeRun(font: harfbuzz.Font, prefix: string, text: string): Glyph[] {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const name = `${prefix}${codepoint}`;
      const outline = this.#outlines.get(name) ?? font.glyphToPath(codepoint);
      this.#outlines.set(name, outline);
      return { name, outline, x: xOffset, y: yOffset, advance: xAdvance };
    });
  }
}

/** A text cut where the font that has its letters changes. */
function runsOf(text: string, fonts: readonly harfbuzz.Font[]): { font: harfbuzz.Font; text: string }[] {
  const runs: { font: harfbuzz.Font; text: string }[] = [];
  for (const written of text) {
    for (const character of drawable(written, fonts)) {
      const font = fonts.find((candidate) => has(candidate, character)) ?? fonts[0];
      if (!font) continue;
      const last = runs.at(-1);
      if (last?.font === font) last.text += character;
      else runs.push({ font, text: character });
    }
  }
  return runs;
}

/** The character itself, or what stands for it when no font has it; nothing at all rather than a box. */
function drawable(character: string, fonts: readonly harfbuzz.Font[]): string {
  const isDrawn = (text: string) => [...text].every((one) => fonts.some((font) => has(font, one)));
  const stand: Readonly<Record<string, string>> = { '\u202f': '\u2009', '\u2011': '-', '\u00a0': ' ' };
  const bare = character.normalize('NFKD').replace(/\p{Diacritic}/gu, '');
  const space = /\s/.test(character) ? ' ' : '';
  return [character, stand[character] ?? '', bare, space].find((text) => text && isDrawn(text)) ?? '';
}

const has = (font: harfbuzz.Font, character: string): boolean =>
  Boolean(font.nominalGlyph(character.codePointAt(0) ?? 0));
