import { singular, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import type { Run } from './words.ts';

/** A title, an acronym or a keyword, ready to be compared with what was typed. */
export interface Name {
  /** Its words, stop words included, with a space between. */
  full: string;
  /** Its words in one piece: « Simplon.co » gives `simplonco`. */
  glued: string;
  /** The stems of its words, stop words left out unless it has no other. */
  stems: readonly string[];
  /** The same, with a space between. */
  stemmed: string;
  /** The same words in the singular, with a space between. */
  singular: string;
}

/** Reads a name from its runs. */
export function readName(runs: readonly Run[]): Name {
  const all = runs.flatMap(({ parts }) => parts);
  const telling = all.filter((word) => !isStopWord(word));
  const kept = telling.length > 0 ? telling : all;
  const stems = kept.map(stem);
  return {
    full: all.join(' '),
    glued: runs.map(({ joined }) => joined).join(''),
    stems,
    stemmed: stems.join(' '),
    singular: kept.map(singular).join(' '),
  };
}
