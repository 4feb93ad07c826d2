import { distance, type KnownWord } from './spelling.ts';
import { stem } from './stem.ts';

/** What separates two forms of one word of which either corrects a mistake as well: one letter. */
const oneLetter = 1;

/**
 * Leaves out of a vocabulary the words that differ by one letter from another form of theirs: « maraudes » beside
 * « maraude ». A list a fifth shorter then corrects as well. The form that most pages have stays.
 *
 * @param others folded words that are known anyway
 */
export function distinctWords(words: readonly KnownWord[], others: Iterable<string>): KnownWord[] {
  const families = new Map<string, string[]>();
  const keep = (word: string): void => {
    families.set(stem(word), [...(families.get(stem(word)) ?? []), word]);
  };
  for (const word of others) keep(word);
  const byPages = [...words].sort((a, b) => b.pages - a.pages || (a.word < b.word ? -1 : 1));
  return byPages.filter(({ word }) => {
    const family = families.get(stem(word)) ?? [];
    const isNear = family.some((other) => distance(word, other, oneLetter) <= oneLetter);
    if (!isNear) keep(word);
    return !isNear;
  });
}
