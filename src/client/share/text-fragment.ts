/** One end of a selection: the text of its paragraph, and how far into it. */
export interface End {
  readonly text: string;
  readonly offset: number;
}

/** A selection longer than this is given by its first and last words. */
const longestWhole = 90;
/** How many words tell where a long selection begins and ends, and what stands around a short one. */
const edgeWords = 6;
const contextWords = 3;

/**
 * The part of an address that leads to exactly a selected text (`:~:text=…`, of the Text Fragments
 * specification); null when nothing but spaces is selected. Words cut by the selection are taken whole,
 * since browsers only find whole words.
 *
 * @param start in the paragraph where the selection begins
 * @param end in the paragraph where it ends; the same text when it is the same paragraph
 * @param page the page's whole text, to tell whether the words are there more than once
 */
export function textFragment(start: End, end: End, page: string): string | null {
  const isOne = start.text === end.text;
  const [from, to] = [wordStart(start.text, start.offset), wordEnd(end.text, end.offset)];
  const first = isOne ? start.text.slice(from, to) : start.text.slice(from);
  const last = isOne ? first : end.text.slice(0, to);
  if (!first.trim() || !last.trim()) return null;
  if (isOne && first.trim().length <= longestWhole) {
    const words = squeeze(first);
    const isKnown = occurrences(page, words) > 1;
    const before = isKnown ? lastWords(start.text.slice(0, from), contextWords) : '';
    const after = isKnown ? firstWords(start.text.slice(to), contextWords) : '';
    return directive(before, [words], after);
  }
  const opening = firstWords(first, edgeWords);
  const isKnown = occurrences(page, opening) > 1;
  const before = isKnown ? lastWords(start.text.slice(0, from), contextWords) : '';
  return directive(before, [opening, lastWords(last, edgeWords)], '');
}

function directive(before: string, words: readonly string[], after: string): string {
  const parts = [before && `${encode(before)}-`, ...words.map(encode), after && `-${encode(after)}`];
  return `:~:text=${parts.filter(Boolean).join(',')}`;
}

/** A hyphen has a meaning of its own in a directive; `encodeURIComponent` sees to commas and ampersands. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

const squeeze = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();
const isInWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);

/** The start of the word that an offset stands in, past the spaces that follow it. */
function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && /\s/.test(text[start] ?? '')) start += 1;
  while (isInWord(text[start]) && isInWord(text[start - 1])) start -= 1;
  return start;
}

/** The end of the word that an offset stands in, before the spaces that precede it. */
function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end -= 1;
  while (isInWord(text[end - 1]) && isInWord(text[end])) end += 1;
  return end;
}

/** Words are parted by ordinary spaces: a no-break one belongs to its word. */
const wordsOf = (text: string): string[] => squeeze(text).split(' ').filter(Boolean);
const firstWords = (text: string, count: number): string => wordsOf(text).slice(0, count).join(' ');
const lastWords = (text: string, count: number): string => wordsOf(text).slice(-count).join(' ');

function occurrences(page: string, words: string): number {
  const whole = squeeze(page).toLowerCase();
  const wanted = words.toLowerCase();
  let count = 0;
  for (let at = whole.indexOf(wanted); at >= 0 && count < 2; at = whole.indexOf(wanted, at + 1)) count += 1;
  return count;
}
