import { stem } from '#search/stem.ts';
import { isStopWord } from '#search/stop-words.ts';
import { forms, words } from '#search/words.ts';

/** The words by which a text is found, folded, each once, with a space between them. */
export const wordsOf = (text: string): string => [...new Set(forms(text))].join(' ');

/**
 * Makes many texts ready to be searched, from what `wordsOf` gives: each word and each stem after a space.
 * Texts share most of their words, so that each word's stem is looked for once.
 */
export function indexWords(texts: readonly string[]): string[] {
  const stems = new Map<string, string>();
  return texts.map((text) => {
    let indexed = ` ${text}`;
    for (const word of text.split(' ')) {
      let root = stems.get(word);
      if (root === undefined) {
        root = stem(word);
        stems.set(word, root);
      }
      // A word that begins like its stem is found by its own beginning.
      if (!word.startsWith(root)) indexed += ` ${root}`;
    }
    return indexed;
  });
}

/** Words of a query beyond these many say nothing more. */
const mostWords = 20;

/**
 * The test that an indexed text passes when it has a word beginning like each word asked for, or sharing
 * its stem; null for a query without a word, which every text passes.
 */
export function wordTest(query: string): ((indexed: string) => boolean) | null {
  const asked = words(query).slice(0, mostWords);
  const telling = asked.filter((word) => !isStopWord(word));
  // Someone who types « l » is about to type « laboratoire »: what they have is better than nothing.
  const wanted = (telling.length > 0 ? telling : asked).map(
    (word) => [` ${word}`, ` ${stem(word)}`] as const,
  );
  if (wanted.length === 0) return null;
  return (indexed) => wanted.every(([word, root]) => indexed.includes(word) || indexed.includes(root));
}
