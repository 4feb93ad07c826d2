import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/** Another way of saying some of the words of a query. */
export interface Alternative {
  /** Where the replaced words stand among those given: from `start` included to `end` excluded. */
  start: number;
  end: number;
  /** The words to look for in their stead, folded, stop words left out. */
  words: readonly string[];
}

/** Finds, in the words of a query, those that have synonyms. */
export class Thesaurus {
  /** By the stems of a phrase, joined: the groups it belongs to. */
  readonly #groups = new Map<string, (readonly string[])[][]>();
  #longest = 0;

  /** @param groups words and phrases that mean one thing, as `content/synonyms.yaml` has them */
  constructor(groups: readonly (readonly string[])[]) {
    for (const group of groups) {
      const phrases = distinctPhrases(group);
      for (const phrase of phrases) {
        const key = keyOf(phrase);
        this.#longest = Math.max(this.#longest, phrase.length);
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), phrases]);
      }
    }
  }

  /** The other phrases for each run of the words; a longer run hides the shorter ones inside it. */
  alternatives(words: readonly string[]): Alternative[] {
    const found: Alternative[] = [];
    let start = 0;
    while (start < words.length) {
      let end = Math.min(words.length, start + this.#longest);
      while (end > start && !this.#groups.has(keyOf(words.slice(start, end)))) end -= 1;
      if (end === start) {
        start += 1;
        continue;
      }
      const key = keyOf(words.slice(start, end));
      for (const phrases of this.#groups.get(key) ?? []) {
        for (const phrase of phrases) {
          if (keyOf(phrase) !== key) found.push({ start, end, words: phrase });
        }
      }
      start = end;
    }
    return found;
  }
}

/** The words of each phrase, stop words left out; phrases that differ only by their endings once. */
export function distinctPhrases(group: readonly string[]): string[][] {
  const phrases = new Map<string, string[]>();
  for (const text of group) {
    const phrase = words(text).filter((word) => !isStopWord(word));
    if (phrase.length > 0 && !phrases.has(keyOf(phrase))) phrases.set(keyOf(phrase), phrase);
  }
  return [...phrases.values()];
}

function keyOf(phrase: readonly string[]): string {
  return phrase.map(stem).join(' ');
}
