import { parseFigures, type WrittenNumber } from '#book/numbers.ts';
import { findDates } from './dates.ts';
import type { EntryType } from './entry.ts';
import { fold } from './fold.ts';
import { readNumberWords } from './number-words.ts';
import { isStopWord } from './stop-words.ts';
import { runs, words } from './words.ts';

/** One thing that a query asks for. */
export type Term =
  | {
      kind: 'word';
      /** Folded. */
      word: string;
      /** Whether it may still be being typed: its beginning is enough. */
      unfinished: boolean;
    }
  | {
      kind: 'figure';
      value: number;
      unit: WrittenNumber['unit'];
      /** The number alone, as a word that a title may hold: « article 51 ». Null when a scale follows it. */
      word: string | null;
      /** The value when the comma is English: « 1,417 » is first 1,417, and else 1 417. */
      english?: number;
    }
  | { kind: 'phrase'; words: readonly string[]; year: number | null };

export interface Query {
  /** As typed, without spaces around, cut to a sensible length. */
  text: string;
  /** What it asks for, in order; stop words left out. */
  terms: readonly Term[];
  /** All its words, folded, stop words included: a name may be made of them. */
  words: readonly string[];
  /** Words that results must not hold: « -entreprise ». */
  excluded: readonly string[];
  /** What its words look for: « combien » a figure, « c’est quoi » a definition, a date the story. */
  wanted: EntryType | null;
  /** The number of the proposal it names: « proposition 12 », « p12 », « 12 ». */
  proposal: number | null;
}

/** Longer queries are cut: nobody types them, and they would block the page. */
export const longestQuery = 200;
const mostTerms = 12;

const proposalName =
  /^(?:la |les )?(?:propositions?|propos?|prop|pr|p|mesures?|numero|num|no|n)?[ .]*(?:n ?°|n ?o|no|n|numero|#|°)?[ .]*(\d{1,3})(?: ?(?:e|eme|er|ere|re))?(?: proposition)?$/;

const writtenNumber = /^(?:la )?(?:propositions?|mesure) (?:numero )?([a-z][a-z -]+)$/;

const wantedTypes: readonly [RegExp, EntryType][] = [
  [/\b(?:combien|nombre|chiffres?|taux|pourcentage|montant|part)\b/, 'chiffre'],
  [/\b(?:definition|definir|signifie|veut dire|c'est quoi|qu'est[- ]ce qu|sigle|acronyme)/, 'terme'],
  // « carte des lauréats » asks for a map.
  [/(?<!\bdes? )\bpropositions?\b(?! de loi)/, 'proposition'],
  [/(?<!\bdes? )\blaureate?s?\b/, 'laureat'],
  [/\b(?:loi|article|decret|circulaire|ordonnance|rapport)s?\b/, 'repere'],
];

/** Words that say what is wanted, not about what: they go where others remain. */
const askingWords = new Set(
  'nombre chiffre chiffres montant pourcentage definition definir signifie sigle acronyme proposition propositions'.split(
    ' ',
  ),
);

/**
 * Reads what someone typed.
 *
 * @param unfinished whether the last word may still be being typed
 * @param knows whether a folded word, or a form of it, is one of the site's: tells « tiers-lieux » from « collecti-vités »
 */
export function parseQuery(
  typed: string,
  unfinished = false,
  knows: (word: string) => boolean = () => false,
): Query {
  const text = [...joinBrokenWords(typed).replace(/\s+/g, ' ').trimStart()].slice(0, longestQuery).join('');
  const folded = fold(text);
  const taken: { start: number; end: number }[] = [];
  const terms: (Term & { start: number })[] = [];
  const free = (start: number, end: number): boolean =>
    taken.every((span) => end <= span.start || start >= span.end);
  const take = (start: number, end: number, term: Term | null): void => {
    taken.push({ start, end });
    if (term) terms.push({ ...term, start });
  };

  for (const match of folded.matchAll(/["“”«]([^"“”«»]+)["“”»]/g)) {
    const phrase = words(match[1] ?? '');
    if (phrase.length === 0) continue;
    take(match.index, match.index + match[0].length, { kind: 'phrase', words: phrase, year: null });
  }
  const excluded: string[] = [];
  for (const match of folded.matchAll(/(?<=\s)-([a-z][a-z\d]+)/g)) {
    if (!free(match.index, match.index + match[0].length)) continue;
    excluded.push(match[1] ?? '');
    take(match.index, match.index + match[0].length, null);
  }
  const dates = findDates(folded);
  for (const { words, year, start, end } of dates) {
    if (free(start, end)) take(start, end, { kind: 'phrase', words, year });
  }
  // « 37-1 », « 90/10 », « 2021-467 » are names, not numbers.
  for (const match of folded.matchAll(/\d+(?:[-/]\d+)+/g)) {
    const end = match.index + match[0].length;
    const word = match[0].replace(/\D/g, '');
    if (free(match.index, end)) take(match.index, end, { kind: 'word', word, unfinished: false });
  }
  for (const { value, unit, start, end } of parseFigures(folded, { typed: true })) {
    if (!free(start, end)) continue;
    const span = folded.slice(start, end);
    const word = /^\d+$/.test(span.replace(/ /g, '')) ? span.replace(/ /g, '') : null;
    const english = /^\d{1,3},\d{3}$/.test(span) ? { english: Number(span.replace(',', '')) } : {};
    take(start, end, { kind: 'figure', value: Math.abs(value), unit, word, ...english });
  }
  terms.push(...wordTerms(folded, taken, unfinished && !/\s$/.test(typed), knows));

  const telling = (word: string): boolean => !askingWords.has(word) && !isStopWord(word);
  const allWords = words(folded).slice(0, 2 * mostTerms);
  const keepsAsking = !allWords.some(telling);
  const digits = proposalName.exec(folded)?.[1];
  const written = digits === undefined ? writtenNumber.exec(folded)?.[1] : undefined;
  return {
    text: text.trimEnd(),
    terms: terms
      .filter((term) => keepsAsking || term.kind !== 'word' || !askingWords.has(term.word))
      .sort((a, b) => a.start - b.start)
      .slice(0, mostTerms)
      .map(({ start: _, ...term }) => term),
    words: keepsAsking ? allWords : allWords.filter((word) => !askingWords.has(word)),
    excluded,
    wanted:
      dates.length > 0 ? 'chapitre' : (wantedTypes.find(([pattern]) => pattern.test(folded))?.[1] ?? null),
    proposal: digits ? Number(digits) : written ? readNumberWords(written) : null,
  };
}

/** What was copied from a printed page: « inno- vation » is one word, cut at the end of a line. */
function joinBrokenWords(typed: string): string {
  return typed.replace(/\u00AD/g, '').replace(/(?<=\p{L}{2})[-‐]\s+(?=\p{Ll}{2})/gu, '');
}

/** The words outside what was taken for something else. */
function wordTerms(
  folded: string,
  taken: readonly { start: number; end: number }[],
  unfinished: boolean,
  knows: (word: string) => boolean,
): (Term & { start: number })[] {
  let rest = folded;
  for (const { start, end } of taken)
    rest = rest.slice(0, start) + '\n'.repeat(end - start) + rest.slice(end);
  const terms: (Term & { start: number })[] = [];
  for (const piece of rest.matchAll(/\S+/g)) {
    for (const { parts, joined } of runs(piece[0])) {
      // A part of one letter says nothing alone: « R&D » is looked for in one piece.
      const inOnePiece =
        parts.length > 1 &&
        (parts.some((part) => part.length === 1) || (knows(joined) && !parts.every(knows)));
      const last = piece.index + piece[0].length >= folded.length;
      for (const word of inOnePiece ? [joined] : parts) {
        if (isStopWord(word)) continue;
        terms.push({ kind: 'word', word, unfinished: false, start: piece.index });
      }
      const lastTerm = terms.at(-1);
      if (last && unfinished && lastTerm?.kind === 'word') lastTerm.unfinished = true;
    }
  }
  return terms;
}
