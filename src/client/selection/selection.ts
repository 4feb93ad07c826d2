/** Proposals that a visitor set aside, in the order they want, with their own title and notes. */
export interface Selection {
  /** Proposal numbers, each once. */
  readonly numbers: readonly number[];
  /** The visitor's own; empty when they gave none. */
  readonly title: string;
  /** The visitor's own, by proposal number; no empty note. */
  readonly notes: ReadonlyMap<number, string>;
}

export const emptySelection: Selection = { numbers: [], title: '', notes: new Map() };

/** What a title and a note may hold, in characters: a selection must fit in a link. */
export const longestTitle = 160;
export const longestNote = 1000;

/** The selection with a proposal added at its end, or as it is when it holds it already. */
export function withNumber(selection: Selection, number: number): Selection {
  return selection.numbers.includes(number)
    ? selection
    : { ...selection, numbers: [...selection.numbers, number] };
}

/** The selection without a proposal, nor its note. */
export function withoutNumber(selection: Selection, number: number): Selection {
  const notes = new Map(selection.notes);
  notes.delete(number);
  return { ...selection, numbers: selection.numbers.filter((other) => other !== number), notes };
}

/** The selection with a proposal added or taken out. */
export function toggled(selection: Selection, number: number): Selection {
  return selection.numbers.includes(number)
    ? withoutNumber(selection, number)
    : withNumber(selection, number);
}

/** The selection with a proposal moved to a place, counted from 0 and kept within the list. */
export function moved(selection: Selection, number: number, place: number): Selection {
  if (!selection.numbers.includes(number)) return selection;
  const numbers = selection.numbers.filter((other) => other !== number);
  numbers.splice(Math.max(0, Math.min(numbers.length, place)), 0, number);
  return { ...selection, numbers };
}

/** The selection under another title. */
export function titled(selection: Selection, title: string): Selection {
  return { ...selection, title: cut(title, longestTitle) };
}

/** The selection with another note on one of its proposals; an empty one is no note. */
export function noted(selection: Selection, number: number, note: string): Selection {
  const notes = new Map(selection.notes);
  if (note.trim() && selection.numbers.includes(number)) notes.set(number, cut(note, longestNote));
  else notes.delete(number);
  return { ...selection, notes };
}

/** Whether two selections are the same, order and notes included. */
export function areSame(one: Selection, other: Selection): boolean {
  return (
    one.title === other.title &&
    one.numbers.length === other.numbers.length &&
    one.numbers.every((number, index) => number === other.numbers[index]) &&
    one.notes.size === other.notes.size &&
    [...one.notes].every(([number, note]) => other.notes.get(number) === note)
  );
}

/** A text without control characters, and no longer than it may be, never cut inside a character. */
export function cut(text: string, longest: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const clean = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '');
  const characters = Array.from(clean);
  return characters.length > longest ? characters.slice(0, longest).join('') : clean;
}
