/** A paragraph, list item or table of a text, with its anchor. */
export interface Passage {
  /** Unique in its page, and the text's for ever. Example: `constat-2`. */
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
  /** Anchors of what the text no longer has, each with the anchor of the heading or passage where it arrives. */
  kept: { anchor: string; at: string }[];
  /** Links to pages of this site. */
  links: { href: string; line: number }[];
  /** Set when the text cannot be read at all. */
  error: { line: number; message: string } | null;
}

/**
 * Reads the outline of a Markdown or MDX body.
 *
 * @param file the body's own file, by which its published anchors are found; none for a text never published
 */
export type ReadOutline = (body: string, file?: string) => Outline;
