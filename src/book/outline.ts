import { slugify } from './slugify.ts';

/** A paragraph, list item or table of a text, with its anchor. */
export interface Passage {
  /** Unique in its page. Example: `constat-2`. */
  anchor: string;
  /** The heading above it, without markup; empty before the first heading. */
  heading: string;
  /** Line in the body, 1-based. */
  line: number;
  /** Without markup, references included. */
  text: string;
}

/** What a text holds, seen from outside. */
export interface Outline {
  headings: { anchor: string; title: string; depth: number; line: number }[];
  passages: Passage[];
  /** Links to pages of this site. */
  links: { href: string; line: number }[];
  /** Set when the text cannot be read at all. */
  error: { line: number; message: string } | null;
}

/** Reads the outline of a Markdown or MDX body. */
export type ReadOutline = (body: string) => Outline;

/**
 * Gives each heading and passage of one page its anchor. The same namer serves the reader that looks for
 * references and the plugin that writes `id`s, fed in document order, so that both agree.
 */
export class AnchorNamer {
  readonly #taken = new Map<string, number>();
  #section = 'debut';
  #count = 0;

  /** The anchor of a heading, from its words. */
  heading(title: string): string {
    const wanted = slugify(title) || 'section';
    const times = (this.#taken.get(wanted) ?? 0) + 1;
    this.#taken.set(wanted, times);
    this.#section = times === 1 ? wanted : `${wanted}-bis${times > 2 ? times : ''}`;
    this.#count = 0;
    return this.#section;
  }

  /** The anchor of the next paragraph, list item or table under that heading. */
  passage(): string {
    this.#count += 1;
    return `${this.#section}-${this.#count}`;
  }
}
