import { meetings, wordInside } from './meets.ts';
import type { Piece } from './passages.ts';
import type { Query } from './query.ts';

/** A text cut where it answers a query, nothing of it lost or changed. */
export function markText(text: string, query: Query): Piece[] {
  // A no-break space holds a number and its unit together: to be marked, they are looked at apart.
  const found = new Set(meetings(text.replace(/[\u00A0\u202F]/g, ' '), query).map(({ place }) => place));
  if (found.size === 0) return text === '' ? [] : [{ text, marked: false }];
  const pieces: Piece[] = [];
  let from = 0;
  let place = /^\s/.test(text) ? 1 : 0;
  const push = (end: number, marked: boolean): void => {
    if (end <= from) return;
    const last = pieces.at(-1);
    if (last?.marked === marked) last.text += text.slice(from, end);
    else pieces.push({ text: text.slice(from, end), marked });
    from = end;
  };
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (found.has(place)) {
      const [start, end] = wordInside(word);
      push(index + start, false);
      push(index + end, true);
    }
    place += 1;
  }
  push(text.length, false);
  return joinMarks(pieces);
}

/** Marks with nothing but white space between are one. */
function joinMarks(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = joined.at(-1);
    const isGap = /^\s+$/.test(piece.text) && last?.marked === true && pieces[index + 1]?.marked === true;
    if (last && (isGap || last.marked === piece.marked)) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined;
}
