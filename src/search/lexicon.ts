import type { Sliced } from './slices.ts';
import { singular, stem } from './stem.ts';

/** How well a word of the site answers a typed one: 1 the same word. */
export interface WordMatch {
  word: string;
  quality: number;
}

/** A plural is the same word; « gouvernance » is not « gouvernement », nor « cartable » « carte ». */
const quality = { same: 1, plural: 0.95, stem: 0.75, beginning: 0.85, longer: 0.45 };

/** Words read in one slice of the work. */
const sliceSize = 200;

/** The words of a collection, found by what people type. */
export class Lexicon {
  readonly #words: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #byStem = new Map<string, string[]>();

  private constructor(words: Iterable<string>) {
    this.#known = new Set(words);
    this.#words = [...this.#known].sort();
  }

  /** Makes a lexicon of words, in slices. */
  static *building(words: Iterable<string>): Sliced<Lexicon> {
    const lexicon = new Lexicon(words);
    for (const [index, word] of lexicon.#words.entries()) {
      if (index % sliceSize === sliceSize - 1) yield sliceSize;
      const stemmed = stem(word);
      const family = lexicon.#byStem.get(stemmed);
      if (family) family.push(word);
      else lexicon.#byStem.set(stemmed, [word]);
    }
    return lexicon;
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** In alphabetical order. */
  get words(): readonly string[] {
    return this.#words;
  }

  /**
   * The words that answer a typed one: itself, the other forms of it, and the words it begins.
   *
   * @param unfinished whether the typed word may still be being typed
   */
  matches(typed: string, unfinished: boolean): WordMatch[] {
    const found = new Map<string, number>();
    const add = (word: string, value: number): void => {
      if (value > (found.get(word) ?? 0)) found.set(word, value);
    };
    if (this.#known.has(typed)) add(typed, quality.same);
    for (const word of this.#byStem.get(stem(typed)) ?? []) {
      add(word, singular(word) === singular(typed) ? quality.plural : quality.stem);
    }
    if (typed.length >= (unfinished ? 1 : 3) && !/^\d+$/.test(typed)) {
      for (const word of this.#beginningWith(typed)) {
        const whole = typed.length / word.length;
        add(word, (unfinished ? quality.beginning : quality.longer) * (0.6 + 0.4 * whole));
      }
    }
    return [...found].map(([word, value]) => ({ word, quality: value }));
  }

  /** Whether a typed word is one of the words, or a form of one. */
  hasForm(typed: string): boolean {
    return this.#known.has(typed) || this.#byStem.has(stem(typed));
  }

  /** Whether a typed word is one of the words, or begins one of them: not only a form of one. */
  isSure(typed: string): boolean {
    return this.#known.has(typed) || !this.#beginningWith(typed).next().done;
  }

  *#beginningWith(typed: string): Generator<string> {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < typed) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#words.length; index += 1) {
      const word = this.#words[index] ?? '';
      if (!word.startsWith(typed)) return;
      yield word;
    }
  }
}
