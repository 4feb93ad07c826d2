import type { Content, Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import type { Outline, ReadOutline } from '../outline.ts';
import type { Problem } from '../problem.ts';

type Path = readonly (string | number)[];

/** The content with the sets of known ids that rules ask for, computed once. */
export class ContentIndex {
  readonly content: Content;
  readonly themes: ReadonlyMap<string, string>;
  readonly parts: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  readonly costs: ReadonlySet<string>;
  readonly eases: ReadonlySet<string>;
  readonly horizons: ReadonlySet<string>;
  readonly instruments: ReadonlySet<string>;
  readonly needs: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly proposals: ReadonlySet<string>;
  readonly laureates: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  readonly landmarks: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** What `[@id]` may name. */
  readonly references: ReadonlySet<string>;
  readonly #readOutline: ReadOutline;
  readonly #outlines = new Map<string, Outline>();

  constructor(content: Content, readOutline: ReadOutline) {
    this.content = content;
    this.#readOutline = readOutline;
    const book = content.book.data;
    const { unread } = content;
    const ids = (items: readonly { id: string }[]) => new Set([...items.map(({ id }) => id), ...unread]);
    this.parts = ids(book.parts);
    this.themes = new Map(book.parts.flatMap((part) => part.themes.map(({ id }) => [id, part.id] as const)));
    this.actors = ids(book.actors);
    this.costs = ids(book.scales.cost);
    this.eases = ids(book.scales.ease);
    this.horizons = ids(book.horizons);
    this.instruments = ids(book.instruments);
    this.needs = ids(book.needs);
    this.categories = ids(book.figure_categories);
    this.proposals = new Set([...content.proposals.map(({ data }) => String(data.number)), ...unread]);
    this.laureates = ids(content.laureates);
    this.figures = new Set([
      ...unread,
      ...content.figures.map(({ id }) => id),
      ...content.laureates.flatMap(({ data }) => data.figures.map(({ id }) => id)),
    ]);
    this.landmarks = ids(content.landmarks);
    this.sources = ids(content.sources);
    this.terms = ids(content.terms);
    this.references = new Set([...this.figures, ...this.landmarks, ...this.sources]);
  }

  /** Entries whose body is Markdown. */
  get texts(): readonly Entry<unknown>[] {
    const { proposals, laureates, chapters, pages } = this.content;
    return [...proposals, ...laureates, ...chapters, ...pages];
  }

  /** The outline of an entry's body, read once. */
  outline(entry: Entry<unknown>): Outline {
    const known = this.#outlines.get(entry.file);
    if (known) return known;
    const outline = this.#readOutline(entry.body, entry.file);
    this.#outlines.set(entry.file, outline);
    return outline;
  }
}

/** An error at the place where an entry gives a value. */
export function problemAt(entry: Entry<unknown>, path: Path, rule: string, message: string): Problem {
  return { severity: 'error', file: entry.file, line: entry.lineOf(path), message, rule };
}

/** An error on a line of an entry's body. `bodyLine` counts from 1 inside the body. */
export function problemInBody(
  entry: Entry<unknown>,
  bodyLine: number,
  rule: string,
  message: string,
): Problem {
  return { severity: 'error', file: entry.file, line: entry.bodyLine + bodyLine - 1, message, rule };
}

/** Checks that a value is known, and offers the nearest one when it is not. */
export function expectKnown(
  entry: Entry<unknown>,
  path: Path,
  rule: string,
  what: string,
  value: string | number,
  known: { has: (value: string) => boolean; keys: () => Iterable<string> },
): Problem[] {
  if (known.has(String(value))) return [];
  return [problemAt(entry, path, rule, unknownMessage(what, String(value), known.keys()))];
}

/** « acteur inconnu « etats » ; vouliez-vous dire « etat » ? » */
export function unknownMessage(what: string, value: string, known: Iterable<string>): string {
  const values = [...known];
  const close = nearest(value, values);
  if (close !== null) return `${what} « ${value} » ; vouliez-vous dire « ${close} » ?`;
  if (values.length > 0 && values.length <= 12) {
    return `${what} « ${value} » ; attendu ${values.map((known) => `« ${known} »`).join(', ')}`;
  }
  return `${what} « ${value} »`;
}
