import type { z } from 'zod';
import type { indicator } from './schemas/proposal.ts';
import type { precision } from './schemas/registry.ts';
import type { change, status } from './schemas/shared.ts';

export type Status = z.output<typeof status>;
export type Precision = z.output<typeof precision>;
export type Indicator = z.output<typeof indicator>;
export type Change = z.output<typeof change>;

/** A level of the cost or ease scale; `rank` counts from 0, cheapest or easiest first. */
export interface Level {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly meaning: string;
  readonly rank: number;
}

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly part: Part;
  readonly proposals: readonly Proposal[];
}

export interface Part {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  /** Position from 0; chooses the hue (`data-part="0"`). */
  readonly index: number;
  readonly themes: readonly Theme[];
  readonly proposals: readonly Proposal[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly introduction: string;
  /** What it must do. */
  readonly pilots: readonly Proposal[];
  /** What it receives. */
  readonly receives: readonly Proposal[];
}

/** One of a text's sections, by its second-level headings. */
export interface Section {
  /** Its anchor. Example: `mise-en-oeuvre`. */
  readonly id: string;
  readonly title: string;
  /** Markdown without the heading. */
  readonly markdown: string;
}

export interface Example {
  readonly laureate: Laureate;
  readonly text: string;
}

export interface Proposal {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  readonly part: Part;
  readonly theme: Theme;
  readonly pilots: readonly Actor[];
  readonly addressees: readonly Actor[];
  readonly cost: Level;
  readonly ease: Level;
  readonly horizon: Labelled & { readonly meaning: string };
  readonly instrument: Labelled;
  readonly indicators: readonly Indicator[];
  readonly examples: readonly Example[];
  readonly related: readonly Proposal[];
  readonly keywords: readonly string[];
  readonly status: Status;
  readonly updated: string;
  readonly changes: readonly Change[];
  readonly sections: readonly Section[];
  /** Figures, landmarks and sources it refers to, in order, each once. */
  readonly references: readonly Reference[];
}

export interface Laureate {
  readonly slug: string;
  readonly name: string;
  readonly fullName: string | null;
  readonly year: number | null;
  readonly session: string | null;
  readonly summary: string | null;
  readonly need: Labelled | null;
  readonly publics: readonly string[];
  readonly place: string | null;
  readonly region: string | null;
  readonly legalForm: string | null;
  readonly website: string | null;
  /** Its own numbers, and the registry's figures that chapters cite with it. */
  readonly figures: readonly Figure[];
  /** Whether it was shown at the event that the book names. */
  readonly shown: boolean;
  readonly note: string | null;
  readonly sources: readonly Source[];
  /** Proposals that cite it. */
  readonly proposals: readonly Proposal[];
  /** Chapters that name it. */
  readonly chapters: readonly Chapter[];
}

/** A fact with a value. */
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
  readonly display: string;
  readonly value: number;
  readonly unit: string;
  readonly period: string | null;
  readonly measured: string | null;
  readonly scope: string | null;
  readonly precision: Precision;
  readonly category: Labelled;
  readonly themes: readonly Theme[];
  readonly note: string | null;
  readonly source: Source;
  readonly changes: readonly Change[];
  /** Set when the number is a laureate's own. */
  readonly laureate: Laureate | null;
  readonly divergences: readonly Divergence[];
  readonly uses: readonly Use[];
}

/** A law, a scheme or a report. */
export interface Landmark {
  readonly kind: 'landmark';
  readonly id: string;
  readonly title: string;
  /** `law`, `scheme` or `report`. */
  readonly type: 'law' | 'scheme' | 'report';
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  /** What the number is, when its unit does not say it. */
  readonly scope: string | null;
  readonly precision: Precision;
  readonly year: number | null;
  readonly themes: readonly Theme[];
  readonly note: string | null;
  readonly source: Source;
  readonly uses: readonly Use[];
}

export interface Source {
  readonly kind: 'source';
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string | null;
  readonly url: string;
  readonly archive: string | null;
  readonly figures: readonly Figure[];
  readonly landmarks: readonly Landmark[];
  readonly laureates: readonly Laureate[];
  /** Texts that refer to it directly. */
  readonly uses: readonly Use[];
}

/** What `[@id]` may name. */
export type Reference = Figure | Landmark | Source;

/** A text that refers to something, with the anchor of the passage. */
export interface Use {
  /** The page's address, with its anchor. Example: `/propositions/12/#constat`. */
  readonly path: string;
  /** How to name it in a list. Example: `Proposition 12, Constat`. */
  readonly label: string;
  readonly title: string;
  readonly kind: 'proposal' | 'chapter' | 'term' | 'page' | 'chronology' | 'laureate';
}

export interface Chapter {
  readonly slug: string;
  readonly order: number;
  readonly title: string;
  readonly lead: string;
  readonly figures: readonly Figure[];
  readonly laureates: readonly Laureate[];
  readonly sections: readonly Section[];
  readonly references: readonly Reference[];
}

export interface Term {
  readonly id: string;
  readonly term: string;
  readonly acronym: string | null;
  readonly definition: string;
  readonly see: readonly Term[];
  readonly synonyms: readonly string[];
}

export interface Divergence {
  readonly id: string;
  readonly subject: string;
  readonly figures: readonly Figure[];
  readonly explanation: string;
}

export interface Event {
  readonly date: string;
  readonly event: string;
  readonly source: Source;
}

export interface Page {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly updated: string;
}

/** The whole book, assembled once, its links followed both ways. Nothing in it changes. */
export interface Book {
  readonly title: string;
  /** For narrow places. Example: « Livre blanc ». */
  readonly shortTitle: string;
  readonly subtitle: string;
  readonly lead: string;
  /** Who deliberates; null when no actor of the book does. */
  readonly deliberatingActor: Actor | null;
  readonly keywords: readonly string[];
  readonly horizon: string;
  readonly presented: string;
  readonly publisher: string;
  readonly source: Source;
  readonly edition: { readonly status: Status; readonly date: string; readonly version: string };
  readonly parts: readonly Part[];
  readonly themes: readonly Theme[];
  readonly actors: readonly Actor[];
  readonly costs: readonly Level[];
  readonly eases: readonly Level[];
  readonly scalesNote: string;
  readonly horizons: readonly (Labelled & { readonly meaning: string })[];
  readonly instruments: readonly Labelled[];
  readonly needs: readonly Labelled[];
  readonly figureCategories: readonly Labelled[];
  /** In the order of their numbers. */
  readonly proposals: readonly Proposal[];
  /** In alphabetical order. */
  readonly laureates: readonly Laureate[];
  /** How many the foundation counts, from which year to which, and the figure that says so; null for a book without laureates. */
  readonly laureateCount: {
    /** Whose laureates they are. */
    readonly awardedBy: string;
    /** The event at which some were shown; null when there is none. */
    readonly shownAt: string | null;
    readonly counted: number;
    readonly from: number;
    readonly to: number;
    readonly figure: Figure;
  } | null;
  readonly chapters: readonly Chapter[];
  readonly pages: readonly Page[];
  readonly figures: readonly Figure[];
  readonly landmarks: readonly Landmark[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly divergences: readonly Divergence[];
  readonly synonyms: readonly (readonly string[])[];
  readonly chronology: readonly Event[];
  readonly consultation: {
    readonly from: string;
    readonly to: string;
    readonly who: string;
    readonly source: Source;
  };
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  /** Every figure, landmark and source by id: what `[@id]` resolves to. */
  readonly references: ReadonlyMap<string, Reference>;
}
