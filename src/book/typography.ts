import { codeLikeSpans } from './code-like.ts';
import { pairedQuotes } from './straight-quotes.ts';
import { type Line, shortLastWord, spaceBetween, wordSpace } from './typographic-spaces.ts';

/** A replacement in a text. Only spaces, apostrophes, quotes, dots and dashes are ever replaced. */
export interface Edit {
  readonly start: number;
  /** Equal to `start` for an insertion. */
  readonly end: number;
  readonly text: string;
}

/** In a text, stands for what is none (an image, a piece of code), so that it still separates words. */
export const objectMark = '\ufffc';

/**
 * Sets a text by French typography: no-break spaces, ’, …, « guillemets » for straight quotes, a dash
 * between two years. Idempotent; letters and digits never change; addresses, e-mail addresses and file
 * names are left alone.
 */
export function typeset(text: string): string {
  let set = '';
  let from = 0;
  for (const edit of typographyEdits(text)) {
    set += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return set + text.slice(from);
}

/** Where a rule may apply. */
const places = /[ \t\r\n\u00a0\u202f\u2009]+|[«»:;!?"'°º%‰€]|(?:[kM]|Mds?)€|\.{3,}|(?<=\d{4})-(?=\d{4})/g;

/** What `typeset` does, in order and without overlap: for a text cut up by tags. */
export function typographyEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const spans = codeLikeSpans(text);
  const isCode = (index: number) => spans.some(({ start, end }) => index >= start && index < end);
  const line: Line = {
    text,
    quotes: pairedQuotes(text, spans),
    isCode,
    shortLastWord: shortLastWord(text),
  };
  const replace = (start: number, end: number, replacement: string | null) => {
    if (replacement === null || replacement === text.slice(start, end)) return;
    const last = edits.at(-1);
    // In « «! », both marks ask for a space at the same place.
    if (start === end && last?.start === start && last.end === end) return;
    edits.push({ start, end, text: replacement });
  };
  for (const { 0: found, index } of text.matchAll(places)) {
    const end = index + found.length;
    if (/^\s/.test(found)) {
      replace(index, end, spaceBetween(line, index, end));
    } else if (isCode(index)) {
    } else if (found === '«' || found === '°' || found === 'º') {
      if (!isSpace(text.charAt(end))) replace(end, end, spaceBetween(line, end, end));
    } else if (found === '"') {
      replace(index, end, quoteWithSpace(line.quotes.get(index)));
    } else if (found === "'") {
      replace(index, end, isApostrophe(text, index) ? '’' : null);
    } else if (found === '-') {
      replace(index, end, isBetweenYears(text, index) ? '–' : null);
    } else if (found.startsWith('.')) {
      replace(index, end, found.length === 3 ? '…' : null);
    } else if (!isSpace(text.charAt(index - 1))) {
      replace(index, index, spaceBetween(line, index, index));
    }
  }
  return edits;
}

const isSpace = (character: string): boolean => /^\s/.test(character);

function quoteWithSpace(quote: string | undefined): string | null {
  if (quote === '«') return quote + wordSpace;
  if (quote === '»') return wordSpace + quote;
  return quote ?? null;
}

/** « l'État », « l'« État » », « d'1 M€ »; not the quotes of 'mot', nor 5' for five minutes. */
function isApostrophe(text: string, index: number): boolean {
  return /\p{L}/u.test(text.charAt(index - 1)) && /[\p{L}\p{N}«“"\ufffc]/u.test(text.charAt(index + 1));
}

const yearBefore = /(?<![\p{L}\p{N}/–-])(?<!\d[.,])(?<!n[°º]s?\s?)(?:1[89]|20)\d\d$/u;
const yearAfter = /^(?:1[89]|20)\d\d(?![\p{L}\p{N}/–-]|[.,]\d|\s*(?:[kM]d?s?)?[%‰€])/u;

/** « 2014-2024 »: a span of years takes a dash; « loi n° 2014-1856 » and « 2014-856 » keep their hyphen. */
function isBetweenYears(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 8), index);
  const after = text.slice(index + 1, index + 12);
  return yearBefore.test(before) && yearAfter.test(after) && before.slice(-4) < after.slice(0, 4);
}
