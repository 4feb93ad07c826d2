import { parseFigures } from '#book/numbers.ts';
import { fold } from './fold.ts';
import { plainNumbers } from './normalise.ts';
import type { Query, Term } from './query.ts';
import { stem } from './stem.ts';
import { runsOfFolded } from './words.ts';

/** Whether a folded word of a text answers a folded one that was typed: a form of it, or a word it begins. */
export function answers(word: string, typed: string): boolean {
  return answersSurely(word, typed) || stem(word) === stem(typed);
}

/** Whether it is that word, or one that it begins: not only a form of it. */
export function answersSurely(word: string, typed: string): boolean {
  return word === typed || (typed.length >= 3 && word.startsWith(typed));
}

/** A word of a text that a term asks for. */
export interface Meeting {
  /** Its place among the text's words. */
  place: number;
  /** The place of the term in the query. */
  term: number;
}

/** Cuts a text into words, as Pagefind counts them. */
export function splitText(text: string): string[] {
  return text.split(/\s+/);
}

/** Where the words of a text answer the terms of a query. */
export function meetings(text: string, { terms }: Query): Meeting[] {
  const tokens = splitText(text);
  const parts = tokens.map((token) => runsOfFolded(fold(token)));
  const found: Meeting[] = [];
  for (const [term, wanted] of terms.entries()) {
    if (wanted.kind === 'figure') found.push(...figurePlaces(text, wanted).map((place) => ({ place, term })));
    if (wanted.kind === 'phrase')
      found.push(...phrasePlaces(parts, wanted.words).map((place) => ({ place, term })));
    if (wanted.kind !== 'word') continue;
    for (const [place, runs] of parts.entries()) {
      const here = runs.some(
        ({ parts, joined }) =>
          answers(joined, wanted.word) || parts.some((part) => answers(part, wanted.word)),
      );
      if (here) found.push({ place, term });
    }
  }
  return found.sort((a, b) => a.place - b.place || a.term - b.term);
}

/** The places of the words in which a number of that value is written. */
function figurePlaces(text: string, { value, unit, english }: Term & { kind: 'figure' }): number[] {
  const plain = plainNumbers(text);
  return parseFigures(plain)
    .filter(({ value: found }) => Math.abs(found) === value || Math.abs(found) === english)
    .filter((figure) => unit === null || figure.unit === unit)
    .flatMap(({ start, end }) => {
      const first = splitText(plain.slice(0, start)).length - 1;
      const count = splitText(plain.slice(start, end).trim()).length;
      return Array.from({ length: count }, (_, index) => first + index);
    });
}

function phrasePlaces(
  tokens: readonly (readonly { parts: readonly string[] }[])[],
  phrase: readonly string[],
): number[] {
  const flat = tokens.flatMap((runs, place) =>
    runs.flatMap(({ parts }) => parts.map((word) => ({ word, place }))),
  );
  const places = new Set<number>();
  for (const start of flat.keys()) {
    const here = flat.slice(start, start + phrase.length);
    if (here.length === phrase.length && here.every(({ word }, index) => word === phrase[index])) {
      for (const { place } of here) places.add(place);
    }
  }
  return [...places];
}

/** Where a word itself stands among the signs around it: « (l’État), » has its brackets and comma outside. */
export function wordInside(token: string): [start: number, end: number] {
  const start = token.search(/[\p{L}\p{N}]/u);
  if (start < 0) return [0, token.length];
  // An elided article leans on the next word.
  return [start, /(?<!\p{L}(?=’$))[^\p{L}\p{N}%€]+$/u.exec(token)?.index ?? token.length];
}
