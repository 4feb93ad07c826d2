/** What character shows which glyph of a TrueType font, and how wide: OpenType's tables « cmap » and « hmtx ». */

interface Table {
  /** Where the table's entry is in the font's directory. */
  readonly entry: number;
  readonly offset: number;
}

function tableOf(font: DataView, tag: string): Table {
  const count = font.getUint16(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const name = [0, 1, 2, 3].map((index) => String.fromCharCode(font.getUint8(entry + index))).join('');
    if (name === tag) return { entry, offset: font.getUint32(entry + 8) };
  }
  throw new Error(`This font has no ${tag} table.`);
}

const viewOf = (font: Uint8Array): DataView => new DataView(font.buffer, font.byteOffset, font.byteLength);

/** Glyphs by character code, from the font's segments (format 4): every character up to U+FFFF. */
function glyphsOf(font: DataView): Map<number, number> {
  const { offset } = tableOf(font, 'cmap');
  const glyphs = new Map<number, number>();
  for (let index = 0; index < font.getUint16(offset + 2); index++) {
    const subtable = offset + font.getUint32(offset + 8 + index * 8);
    if (font.getUint16(subtable) === 4) readSegments(font, subtable, glyphs);
  }
  return glyphs;
}

function readSegments(font: DataView, subtable: number, glyphs: Map<number, number>): void {
  const size = font.getUint16(subtable + 6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = font.getUint16(subtable + 14 + segment);
    const start = font.getUint16(subtable + 16 + size + segment);
    const delta = font.getUint16(subtable + 16 + 2 * size + segment);
    const rangePlace = subtable + 16 + 3 * size + segment;
    const range = font.getUint16(rangePlace);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = range === 0 ? code : font.getUint16(rangePlace + range + 2 * (code - start));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

/** The characters that a TrueType font shows. */
export function charactersOf(font: Uint8Array): Set<string> {
  return new Set([...glyphsOf(viewOf(font)).keys()].map((code) => String.fromCharCode(code)));
}

/**
 * The font with more characters, each shown by the glyph of another: keys are the new ones. What the font
 * has already is left as it is. Its checksums are not made again: it must go through a subsetter.
 */
export function aliasCharacters(font: Uint8Array, aliases: ReadonlyMap<string, string>): Buffer {
  const view = viewOf(font);
  const glyphs = glyphsOf(view);
  for (const [added, existing] of aliases) {
    const glyph = glyphs.get(existing.charCodeAt(0));
    if (glyph !== undefined && !glyphs.has(added.charCodeAt(0))) glyphs.set(added.charCodeAt(0), glyph);
  }
  const table = writtenCmap(glyphs);
  const start = Math.ceil(font.length / 4) * 4;
  const longer = Buffer.alloc(start + table.length);
  longer.set(font);
  longer.set(table, start);
  const { entry } = tableOf(view, 'cmap');
  viewOf(longer).setUint32(entry + 8, start);
  viewOf(longer).setUint32(entry + 12, table.length);
  return longer;
}

/** The font with another width, in ems, for a character that has no shape: a space. */
export function widenSpace(font: Buffer, space: string, width: number): Buffer {
  const wider = Buffer.from(font);
  const view = viewOf(wider);
  const glyph = glyphsOf(view).get(space.charCodeAt(0));
  const widths = view.getUint16(tableOf(view, 'hhea').offset + 34);
  if (glyph === undefined || glyph >= widths) throw new Error(`This font has no width for ${space}.`);
  const unitsPerEm = view.getUint16(tableOf(view, 'head').offset + 18);
  view.setUint16(tableOf(view, 'hmtx').offset + 4 * glyph, Math.round(width * unitsPerEm));
  return wider;
}

/** A cmap table with one format 4 subtable, one segment a character. */
function writtenCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const entries: [code: number, glyph: number][] = [...glyphs].sort(([a], [b]) => a - b);
  const segments = entries.length + 1;
  const size = 2 * segments;
  const length = 16 + 4 * size;
  const power = 2 ** Math.floor(Math.log2(segments));
  const header = [0, 1, 3, 1, 0, 12, 4, length, 0, size, 2 * power, Math.log2(power), size - 2 * power];
  // The last segment, U+FFFF, is the format's end mark.
  const codes = [...entries.map(([code]) => code), 0xffff];
  const deltas = [...entries.map(([code, glyph]) => (glyph - code) & 0xffff), 1];
  const words = [...header, ...codes, 0, ...codes, ...deltas, ...codes.map(() => 0)];
  const table = new Uint8Array(2 * words.length);
  words.forEach((word, index) => {
    viewOf(table).setUint16(2 * index, word);
  });
  return table;
}
