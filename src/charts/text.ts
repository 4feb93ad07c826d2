import { typeset } from '#book/typography.ts';

/**
 * Widths in em of the characters of a generous sans serif. No font can be measured at build time, so
 * these are a little wider than most system faces: a label that fits here fits on the reader's screen.
 */
const widthClasses: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’|!·]/, 0.3],
  [/\s/, 0.28],
  [/[ftr()[\]\-‑/"]/, 0.4],
  [/[mw]/, 0.9],
  [/[MWŒœ%—]/, 0.95],
  [/[A-ZÀ-Þ]/, 0.7],
  [/[sczkvxyJ]/, 0.53],
];
const usualWidth = 0.6;
const boldFactor = 1.06;

/** The width a text will take at most, in pixels, near enough to lay out with. */
export function measureText(text: string, size: number, weight = 400): number {
  let width = 0;
  for (const character of text) {
    width += widthClasses.find(([pattern]) => pattern.test(character))?.[1] ?? usualWidth;
  }
  return width * size * (weight >= 600 ? boldFactor : 1);
}

/**
 * Splits a text into lines no wider than `width` pixels, where French allows it. A compound too wide
 * for a line is split after a hyphen; any other word that wide stands alone on its line.
 */
export function wrapText(text: string, width: number, size: number, weight = 400): string[] {
  const fits = (line: string): boolean => measureText(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of typeset(text).split(' ')) {
    for (const [index, piece] of (fits(word) ? [word] : word.split(/(?<=-)/)).entries()) {
      const longer = line && index === 0 ? `${line} ${piece}` : line + piece;
      if (line && !fits(longer)) {
        lines.push(line);
        line = piece;
      } else {
        line = longer;
      }
    }
  }
  if (line) lines.push(line);
  return lines;
}
