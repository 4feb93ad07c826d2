/** What the margin says of a reference: short, the whole is in the notes at the end of the page. */
export interface Note {
  /** The address of its page on this site. */
  href: string;
  /** Example: « 18,7 % des marchés publics ». */
  title: string;
  /** Example: « Le Moniteur, 2024 ». */
  detail: string;
}

/** Finds the note of an id; null when nothing has that id. */
export type FindNote = (id: string) => Note | null;

/** Gives each reference of a page its number, by order of first mention. */
export class Numbering {
  readonly #ids: string[];

  /** @param ids references already numbered, in order */
  constructor(ids: readonly string[] = []) {
    this.#ids = [...ids];
  }

  /** The number of a reference, from 1; a second mention keeps the first number. */
  numberOf(id: string): number {
    const known = this.#ids.indexOf(id);
    return known >= 0 ? known + 1 : this.#ids.push(id);
  }

  /** Every reference met so far, in order. */
  get ids(): readonly string[] {
    return this.#ids;
  }
}

/** The anchor of a note in the list at the end of a page. */
export const noteAnchor = (number: number): string => `note-${number}`;
