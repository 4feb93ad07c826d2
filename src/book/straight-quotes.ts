import type { Span } from './code-like.ts';

const beforeOpening = /^$|[\s([{«“‘'’—–-]/;
const afterOpening = /[\p{L}\p{N}([«“‘.…'’\ufffc]/u;
const beforeClosing = /[\p{L}\p{N}.?!…)\]»”%€'’\ufffc]/u;
const afterClosing = /^$|[\s,.;:!?…)\]}»”—–\ufffc]/;

/**
 * What each straight double quote of a text becomes, by its place: « and » outside, “ and ” inside other
 * quotes. A quote without its pair (inches, a slip) is left out, and stays as it is.
 */
export function pairedQuotes(text: string, untouched: readonly Span[]): ReadonlyMap<number, string> {
  const quotes = new Map<number, string>();
  if (!text.includes('"')) return quotes;
  const closingOf = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (untouched.some(({ start, end }) => at >= start && at < end)) continue;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (beforeOpening.test(before) && afterOpening.test(after)) {
      open.push(at);
    } else if (beforeClosing.test(before) && afterClosing.test(after)) {
      const start = open.pop();
      if (start !== undefined) closingOf.set(start, at);
    }
  }
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const end = closingOf.get(at);
    if (end !== undefined) {
      quotes.set(at, depth > 0 ? '“' : '«');
      quotes.set(end, depth > 0 ? '”' : '»');
    }
    const mark = quotes.get(at) ?? character;
    if (mark === '«' || mark === '“') depth++;
    else if (mark === '»' || mark === '”') depth = Math.max(0, depth - 1);
  }
  return quotes;
}
