/** A page that holds a word, as the full-text index says it. */
export interface TextHit {
  /** The index's name for the page. */
  fragment: string;
  score: number;
  /** Where the word stands: indices into the fragment's words. */
  places: readonly number[];
  /** Whether it holds the very word, or another form of it: neither a longer one nor only its beginning. */
  isExact: boolean;
}

/** An element with an `id`, and where it begins among the fragment's words. */
export interface TextAnchor {
  element: string;
  id: string;
  text?: string;
  location: number;
}

/** The text of a page. */
export interface Fragment {
  /** Normalised; its words are what stands between white space. */
  content: string;
  anchors: readonly TextAnchor[];
}

/** The full-text index, whatever serves it. */
export interface TextIndex {
  /** The pages that hold a folded word, or a word that it begins, best first. */
  word(word: string): Promise<readonly TextHit[]>;
  /** Fetches what will be needed to look for a word. */
  prepare(word: string): Promise<void>;
  /** The pages that hold some words side by side. */
  phrase(words: readonly string[]): Promise<readonly TextHit[]>;
}
