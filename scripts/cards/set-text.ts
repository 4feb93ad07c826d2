import type { Face, Style } from './face.ts';

/** A text set in a box: its lines, the size found, and the height it takes. */
export interface SetText {
  readonly lines: readonly string[];
  readonly style: Style;
  /** From one baseline to the next, in pixels. */
  readonly leading: number;
  /** In pixels, from the top of the first line's capitals to the bottom of the last line's letters. */
  readonly height: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface FitOptions extends Omit<Style, 'size'> {
  /** The sizes allowed, in pixels: the largest that fits is taken. */
  readonly largest: number;
  readonly smallest: number;
  /** In ems; 1.12 when left out. */
  readonly leading?: number;
  /** How many lines at most. */
  readonly most?: number;
}

/** The height of capitals of the display face, in ems. */
export const capitals = 0.7;
/** How far letters go below their line, in ems. */
export const descent = 0.22;

/** A word and its width at one pixel. */
interface Word {
  readonly text: string;
  readonly width: number;
}

/**
 * Sets a text in a box, as large as it can be: nothing is cut as long as the smallest size lets it in.
 * Beyond, it ends at a whole word with « … ».
 */
export function setText(face: Face, text: string, room: Room, options: FitOptions): SetText {
  const { weight, spacing, most = Number.POSITIVE_INFINITY } = options;
  const unit: Style = { size: 1, weight, spacing };
  const words = text
    .split(/[ \t\r\n]+/)
    .filter(Boolean)
    .map((word) => ({ text: word, width: face.width(word, unit) }));
  const space = face.width(' ', unit);
  const heightOf = (lines: number, size: number) =>
    (lines - 1) * size * (options.leading ?? 1.12) + size * (capitals + descent);
  const linesAt = (size: number): Word[][] | null => {
    const lines = fill(words, space, room.width / size);
    const fits = lines && lines.length <= most && heightOf(lines.length, size) <= room.height;
    return fits ? even(words, space, room.width / size, lines) : null;
  };
  const set = (lines: readonly string[], size: number): SetText => ({
    lines,
    style: { size, weight, spacing },
    leading: size * (options.leading ?? 1.12),
    height: heightOf(lines.length, size),
  });
  for (let size = options.largest; size >= options.smallest; size -= 2) {
    const lines = linesAt(size);
    if (lines) return set(lines.map(textOf), size);
  }
  return set(shortened(face, words, space, room, { ...options, most }, heightOf), options.smallest);
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Fills lines word after word; null when a word is longer than a line. No-break spaces hold. */
function fill(words: readonly Word[], space: number, width: number): Word[][] | null {
  const lines: Word[][] = [];
  let left = -1;
  for (const word of words) {
    if (word.width > width) return null;
    if (word.width + space > left) {
      lines.push([word]);
      left = width - word.width;
    } else {
      lines.at(-1)?.push(word);
      left -= space + word.width;
    }
  }
  return lines;
}

/** The same number of lines, of lengths as even as can be. */
function even(words: readonly Word[], space: number, width: number, filled: Word[][]): Word[][] {
  if (filled.length < 2) return filled;
  const ends = [0];
  for (const word of words) ends.push((ends.at(-1) ?? 0) + word.width + space);
  const length = (from: number, to: number) => (ends[to] ?? 0) - (ends[from] ?? 0) - space;
  /** By number of words set: the least unevenness so far, and where lines were cut. */
  let best = new Map([[0, { cost: 0, cuts: [0] }]]);
  for (let line = 0; line < filled.length; line += 1) {
    const next: typeof best = new Map();
    for (const [from, { cost, cuts }] of best) {
      for (let to = from + 1; to <= words.length && length(from, to) <= width; to += 1) {
        const total = cost + (width - length(from, to)) ** 2;
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) {
          next.set(to, { cost: total, cuts: [...cuts, to] });
        }
      }
    }
    best = next;
  }
  const cuts = best.get(words.length)?.cuts;
  return cuts ? cuts.slice(1).map((to, index) => words.slice(cuts[index] ?? 0, to)) : filled;
}

/** What fits at the smallest size, ended with « … »; a word longer than a line is cut between letters. */
function shortened(
  face: Face,
  words: readonly Word[],
  space: number,
  room: Room,
  { weight, spacing, smallest, most = Number.POSITIVE_INFINITY }: FitOptions,
  heightOf: (lines: number, size: number) => number,
): string[] {
  const style: Style = { size: smallest, weight, spacing };
  const width = room.width / smallest;
  const pieces = words.flatMap((word) =>
    word.width <= width ? [word] : cutUp(face, word, width, { ...style, size: 1 }),
  );
  const lines = (fill(pieces, space, width) ?? []).map(textOf);
  let count = 1;
  while (count < Math.min(most, lines.length) && heightOf(count + 1, smallest) <= room.height) count += 1;
  if (count >= lines.length) return lines;
  const kept = lines.slice(0, count);
  const last = (kept[count - 1] ?? '').split(' ');
  const ended = () => `${last.join(' ').replace(/[\s,;:.]+$/, '')}…`;
  while (last.length > 1 && face.width(ended(), style) > room.width) last.pop();
  return [...kept.slice(0, -1), ended()];
}

function cutUp(face: Face, { text }: Word, width: number, unit: Style): Word[] {
  const pieces: Word[] = [];
  let piece = '';
  const end = () => pieces.push({ text: piece, width: face.width(piece, unit) });
  for (const letter of text) {
    // The last line of a text that is cut needs room for « … ».
    if (piece && face.width(`${piece}${letter}…`, unit) > width) {
      end();
      piece = '';
    }
    piece += letter;
  }
  end();
  return pieces;
}
