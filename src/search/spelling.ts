import { keyboardNeighbours } from './keyboard.ts';
import { isStopWord } from './stop-words.ts';

/** A word of the site that a typed one may have meant. */
export interface KnownWord {
  /** Folded. */
  word: string;
  /** As it is printed, with its accents. */
  printed: string;
  /** On how many pages it stands. */
  pages: number;
}

export interface Correction {
  word: string;
  printed: string;
  /** What separates it from the typed word: 0 the same, 1 one plain mistake. */
  distance: number;
}

/** Letters that sound alike often enough to be typed for one another. */
const soundAlike = new Set(['cs', 'sz', 'ck', 'kq', 'cq', 'iy', 'gj', 'mn', 'ae', 'dt', 'bp', 'fv']);
const cost = { plain: 1, swap: 0.6, neighbour: 0.6, sound: 0.6, double: 0.4, mute: 0.6 };
/** What a word that sounds the same but is written otherwise costs at least. */
const soundCost = 0.5;

/** Letters that a word may have more or less than its correction. */
const mostLetters = 3;

/** How much may separate a word from its correction: short words allow for less. */
function tolerance(length: number): number {
  if (length < 3) return 0;
  if (length === 3) return 0.6;
  if (length <= 5) return 1.2;
  return length <= 8 ? 1.8 : 2.4;
}

/**
 * The distance between two folded words, in mistakes: a swap of two letters, a slip to a neighbouring key, a
 * letter doubled or not, cost less than a letter taken for another. Infinite above `limit`.
 */
export function distance(typed: string, known: string, limit = Number.POSITIVE_INFINITY): number {
  const width = known.length + 1;
  let beforeLast = new Float64Array(width);
  let last = new Float64Array(width);
  let current = new Float64Array(width);
  for (let column = 1; column < width; column += 1) {
    last[column] = at(last, column - 1) + gapCost(known, column - 1);
  }
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1];
    const tooMany = gapCost(typed, row - 1);
    current[0] = at(last, 0) + tooMany;
    let lowest = at(current, 0);
    for (let column = 1; column < width; column += 1) {
      const wanted = known[column - 1];
      let best = at(last, column - 1);
      if (letter !== wanted) {
        best += letterCost(letter, wanted);
        best = Math.min(
          best,
          at(last, column) + tooMany,
          at(current, column - 1) + gapCost(known, column - 1),
        );
        if (row > 1 && letter === known[column - 2] && typed[row - 2] === wanted) {
          best = Math.min(best, at(beforeLast, column - 2) + cost.swap);
        }
      }
      current[column] = best;
      if (best < lowest) lowest = best;
    }
    if (lowest > limit) return Number.POSITIVE_INFINITY;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const total = at(last, known.length);
  return total > limit ? Number.POSITIVE_INFINITY : total;
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function letterCost(typed = '', known = ''): number {
  if (keyboardNeighbours(typed, known)) return cost.neighbour;
  return soundAlike.has(typed < known ? typed + known : known + typed) ? cost.sound : cost.plain;
}

/** What a letter too many or too few costs, by what stands around it. */
function gapCost(word: string, index: number): number {
  const letter = word[index];
  if (letter === word[index - 1] || letter === word[index + 1]) return cost.double;
  if (letter === 'h') return cost.mute;
  const isMuteEnd =
    index === word.length - 1 && (letter === 'e' || letter === 's' || letter === 't' || letter === 'x');
  return isMuteEnd ? cost.mute : cost.plain;
}

/**
 * Writes a folded word as it sounds, roughly, so that « publik » meets « publique » and « finencement »
 * « financement ».
 */
export function sound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/e?au/g, 'o')
    .replace(/ck|qu|q|c(?![eiyh])/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/[ae][iy]/g, 'e')
    .replace(/[ae][mn](?![aeiouymn])/g, 'an')
    .replace(/tion/g, 'sion')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(.{3})(?:es?|ent|[dstx])$/, '$1');
}

/** Which letters a word has, one bit each: words that share few letters are far apart. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

interface Candidate extends KnownWord {
  sound: string;
  letters: number;
  soundLetters: number;
}

/** Finds words near a typed one among those of the site. */
export class Speller {
  readonly #candidates: Candidate[] = [];

  constructor(words: readonly KnownWord[] = []) {
    this.learn(words);
  }

  /** Adds words to those that it knows. */
  learn(words: readonly KnownWord[]): void {
    for (const known of words) {
      // Nobody means to search for « mon » or « par ».
      if (known.word.length < 3 || /\d/.test(known.word) || isStopWord(known.word)) continue;
      const heard = sound(known.word);
      const letters = lettersOf(known.word);
      this.#candidates.push({ ...known, sound: heard, letters, soundLetters: lettersOf(heard) });
    }
  }

  /**
   * The words nearest to a folded one, best first; none for a word with a digit, since a number with one digit
   * changed is another number.
   */
  corrections(typed: string): Correction[] {
    const limit = tolerance(typed.length);
    if (limit === 0 || /\d/.test(typed)) return [];
    const heard = sound(typed);
    const letters = lettersOf(typed);
    const soundLetters = lettersOf(heard);
    const near = (one: string, other: string, differences: number, most: number): number =>
      // A mistake changes two letters at most, and costs 0.6 at least when it changes any.
      differences > 2 * Math.floor(most / cost.neighbour) || Math.abs(one.length - other.length) > mostLetters
        ? Number.POSITIVE_INFINITY
        : distance(one, other, most);
    const found: (Correction & { rank: number })[] = [];
    for (const known of this.#candidates) {
      if (Math.abs(known.word.length - typed.length) > mostLetters) continue;
      const written = near(typed, known.word, countBits(letters ^ known.letters), limit);
      const spoken =
        heard.length < 3
          ? Number.POSITIVE_INFINITY
          : near(heard, known.sound, countBits(soundLetters ^ known.soundLetters), limit - soundCost) +
            soundCost;
      const nearest = Math.min(written, spoken);
      if (nearest > limit) continue;
      // The first letter is seldom wrong; a frequent word is more often meant.
      const first = known.word[0] === typed[0] ? 0 : 0.3;
      const rank = nearest + first - 0.08 * Math.log2(1 + known.pages);
      found.push({ word: known.word, printed: known.printed, distance: nearest, rank });
    }
    return found
      .sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1))
      .slice(0, 5)
      .map(({ word, printed, distance }) => ({ word, printed, distance }));
  }
}
