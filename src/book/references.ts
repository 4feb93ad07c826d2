/** `[@id]` in a text: a figure, a landmark or a source. */
export interface FoundReference {
  id: string;
  /** Offsets of the whole mark in the text. */
  start: number;
  end: number;
}

const mark = /\[@([^\][\s]+)\]/g;

/** Every `[@id]` of a text, in order. */
export function findReferences(text: string): FoundReference[] {
  return [...text.matchAll(mark)].map((match) => ({
    id: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The text as one reads it aloud: without its `[@id]` marks and the space before each. */
export function withoutReferences(text: string): string {
  return text.replace(/ ?\[@[^\][\s]+\]/g, '');
}
