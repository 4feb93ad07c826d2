import { fold } from './fold.ts';
import { atOnce, type Sliced } from './slices.ts';
import type { KnownWord } from './spelling.ts';

/** A list of words as it travels: each word as what it shares with the one before, then the rest. */
export interface PackedVocabulary {
  words: string;
  /** One digit a word: how many times its pages can be halved. */
  pages: string;
}

/**
 * Packs printed words into little room, in alphabetical order; page counts are kept by their order of magnitude.
 */
export function packVocabulary(known: readonly Pick<KnownWord, 'printed' | 'pages'>[]): PackedVocabulary {
  const sorted = [...known].sort((a, b) => (a.printed < b.printed ? -1 : Number(a.printed > b.printed)));
  let before = '';
  const packed = sorted.map(({ printed: word }) => {
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared += 1;
    before = word;
    return shared.toString(36) + word.slice(shared);
  });
  const pages = sorted.map(({ pages }) => Math.min(9, Math.floor(Math.log2(Math.max(1, pages)))));
  return { words: packed.join(' '), pages: pages.join('') };
}

/** The words of a packed list; their page counts are powers of two. */
export function unpackVocabulary({ words, pages }: PackedVocabulary): KnownWord[] {
  if (words === '') return [];
  let before = '';
  const printed = words.split(' ').map((packed) => {
    before = before.slice(0, Number.parseInt(packed[0] ?? '0', 36)) + packed.slice(1);
    return before;
  });
  const folded = fold(printed.join(' ')).split(' ');
  return printed.map((word, index) => ({
    word: folded[index] ?? word,
    printed: word,
    pages: 2 ** Number(pages[index] ?? 0),
  }));
}

/** Texts whose words are counted in one slice of the work. */
const sliceSize = 50;

/** Counts the words of texts, one text a page; a word printed in several ways keeps the most frequent. */
export function vocabularyOf(texts: Iterable<string>): KnownWord[] {
  return atOnce(countingWords(texts));
}

/** The same, in slices. */
export function* countingWords(texts: Iterable<string>): Sliced<KnownWord[]> {
  const known = new Map<string, { pages: number; forms: Map<string, number> }>();
  let read = 0;
  for (const text of texts) {
    const seen = new Set<string>();
    for (const [printed] of text.normalize('NFC').matchAll(/\p{L}{3,}/gu)) {
      const lower = printed.toLowerCase();
      const word = fold(lower);
      const entry = known.get(word) ?? { pages: 0, forms: new Map<string, number>() };
      if (!seen.has(word)) entry.pages += 1;
      seen.add(word);
      entry.forms.set(lower, (entry.forms.get(lower) ?? 0) + 1);
      known.set(word, entry);
    }
    read += 1;
    if (read % sliceSize === 0) yield sliceSize;
  }
  return [...known].map(([word, { pages, forms }]) => ({
    word,
    printed: [...forms].reduce((best, form) => (form[1] > best[1] ? form : best))[0],
    pages,
  }));
}
