import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { inSlices, type Sliced } from './slices.ts';
import { type KnownWord, Speller } from './spelling.ts';
import { stem } from './stem.ts';
import { countingWords, type PackedVocabulary, unpackVocabulary, vocabularyOf } from './vocabulary.ts';
import { forms, words } from './words.ts';

/** The words of the titles, names and keywords of entries. */
export function titleWords(entries: readonly Entry[]): KnownWord[] {
  return vocabularyOf(entries.map(textOf));
}

function textOf({ title, names, keywords }: Entry): string {
  return [title, ...names, ...keywords].join(' ');
}

/** Words learnt in one slice of the work. */
const sliceSize = 400;

/** Makes a corrector that knows the words of some entries, and those of their texts that no title holds; in slices. */
export async function makeCorrector(
  entries: readonly Entry[],
  others: PackedVocabulary,
  breathe: () => Promise<void>,
): Promise<Corrector> {
  return inSlices(learning(entries, others), breathe);
}

function* learning(entries: readonly Entry[], others: PackedVocabulary): Sliced<Corrector> {
  const titles = yield* countingWords(entries.map(textOf));
  const words = [...titles, ...unpackVocabulary(others)];
  const corrector = new Corrector([]);
  for (let first = 0; first < words.length; first += sliceSize) {
    const slice = words.slice(first, first + sliceSize);
    corrector.learn(slice);
    yield slice.length;
  }
  return corrector;
}

/** A text with its unknown words replaced, and what separates it from what was typed. */
export interface CorrectedText {
  text: string;
  distance: number;
}

/** Articles that people write without their apostrophe: « lecole », « detat ». */
const gluedArticle = /^(l|d|j|n|s|m|t|c|qu)(?=[aeiouyh])/;
/** Ways of reading one word, and all of them, that are worth a look. */
const mostReadings = 3;
const mostTexts = 6;
/** One slip of the finger: two letters swapped, one doubled, the key beside. */
const slip = 0.6;
/** What a missing space or apostrophe costs. */
const gluedCost = 0.5;

/** Mends the unknown words of a query with those of the site. */
export class Corrector {
  readonly #speller = new Speller();
  readonly #printed = new Map<string, string>();
  readonly #stems = new Set<string>();

  constructor(known: readonly KnownWord[]) {
    this.learn(known);
  }

  /** Adds words to those that it knows. */
  learn(known: readonly KnownWord[]): void {
    this.#speller.learn(known);
    for (const { word, printed } of known) {
      if (!this.#printed.has(word)) this.#printed.set(word, printed);
      this.#stems.add(stem(word));
    }
  }

  /**
   * A typed text with some of its words, given folded, replaced by words of the site: the likeliest readings, best
   * first. None when no word has to be replaced, or can be.
   *
   * @param unknown words that no text seems to hold; a form of one that texts hold is replaced only by a word very
   * near to it that is not a form of it: « compteences » is rather « compétences » than « compte »
   */
  correct(text: string, unknown: readonly string[]): CorrectedText[] {
    let texts: CorrectedText[] = [{ text, distance: 0 }];
    for (const word of unknown) {
      const readings = this.#readings(word);
      if (readings.length === 0) continue;
      texts = texts
        .flatMap((before) =>
          readings.map(({ text: reading, distance }) => ({
            text: replaceWord(before.text, word, reading),
            distance: before.distance + distance,
          })),
        )
        .sort((a, b) => a.distance - b.distance)
        .slice(0, mostTexts);
    }
    return texts.filter((corrected) => corrected.text !== text);
  }

  #readings(word: string): CorrectedText[] {
    if (this.#printed.has(word)) return [];
    const isForm = this.#stems.has(stem(word));
    const near = this.#speller
      .corrections(word)
      .filter((found) => !isForm || (found.distance <= slip && stem(found.word) !== stem(word)))
      .map(({ printed, distance }) => ({ text: printed, distance }));
    if (isForm) return near;
    return [...near, ...this.#withoutArticle(word), ...this.#inTwo(word)]
      .sort((a, b) => a.distance - b.distance)
      .slice(0, mostReadings);
  }

  #withoutArticle(word: string): CorrectedText[] {
    const article = gluedArticle.exec(word)?.[1];
    if (article === undefined) return [];
    const rest = word.slice(article.length);
    const printed = rest.length < 3 ? undefined : this.#printed.get(rest);
    return printed === undefined ? [] : [{ text: `${article}’${printed}`, distance: gluedCost }];
  }

  /** Two known words typed without a space: « wakeupcafe ». */
  #inTwo(word: string): CorrectedText[] {
    for (let cut = word.length - 3; cut >= 3; cut -= 1) {
      const first = this.#printed.get(word.slice(0, cut));
      const second = this.#printed.get(word.slice(cut));
      if (first !== undefined && second !== undefined) {
        return [{ text: `${first} ${second}`, distance: 2 * gluedCost }];
      }
    }
    return [];
  }
}

/** Replaces, in a text as typed, the word that folds to the one given. */
function replaceWord(text: string, folded: string, replacement: string): string {
  return text.replace(/[^\s"«»“”]+/g, (typed) => {
    if (!forms(typed).includes(folded)) return typed;
    // « l’ecol » keeps its article; « tiers-liex » keeps its other part.
    const inside = [...typed.matchAll(/[\p{L}\d]+/gu)].find(
      ([part]) => words(part)[0] === folded || fold(part) === folded,
    );
    return inside
      ? typed.slice(0, inside.index) + replacement + typed.slice(inside.index + inside[0].length)
      : replacement;
  });
}
