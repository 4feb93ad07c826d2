import { withoutReferences } from '../references.ts';

/** A text as it is recorded and compared: on one line, without its `[@id]` marks, with straight quotes. */
export function plainText(text: string): string {
  return withoutReferences(text).replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** The words of a text by number of times, without accents, those that say something rather than all of them. */
export function wordsOf(text: string): Map<string, number> {
  const all = plainText(text)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  // Articles and prepositions make any two French texts alike; very short texts have little else.
  const telling = all.filter((word) => word.length > 3 || /\d/.test(word));
  const words = new Map<string, number>();
  for (const word of telling.length >= 3 ? telling : all) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** How many words two texts share, each counted as many times as both have it. */
function shared(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let count = 0;
  for (const [word, times] of small) count += Math.min(times, large.get(word) ?? 0);
  return count;
}

function size(words: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const times of words.values()) count += times;
  return count;
}

/** How alike two texts are, from 0 (no word in common) to 1 (the same words): Dice's coefficient. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const total = size(one) + size(other);
  return total === 0 ? 0 : (2 * shared(one, other)) / total;
}

/** Which share of a text's words another text holds, from 0 to 1. */
export function containment(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): number {
  const total = size(part);
  return total === 0 ? 0 : shared(part, whole) / total;
}
