/** What kind of thing a result is: the value of `?type=` and the filter's name in Pagefind's index. */
export const entryTypes = [
  'proposition',
  'laureat',
  'chiffre',
  'repere',
  'chapitre',
  'terme',
  'page',
] as const;
export type EntryType = (typeof entryTypes)[number];

/** How many there are of each is said with these words. */
export const entryTypeNames: Record<EntryType, { one: string; many: string }> = {
  proposition: { one: 'proposition', many: 'propositions' },
  laureat: { one: 'lauréat', many: 'lauréats' },
  chiffre: { one: 'chiffre', many: 'chiffres' },
  repere: { one: 'repère', many: 'repères' },
  chapitre: { one: 'chapitre du récit', many: 'chapitres du récit' },
  terme: { one: 'entrée du glossaire', many: 'entrées du glossaire' },
  page: { one: 'page', many: 'pages' },
};

/** One thing that search can lead to: a page, or an entry of the glossary. */
export interface Entry {
  type: EntryType;
  /** Its address from the site's root, without the base. Example: `/glossaire/#esus`. */
  path: string;
  title: string;
  /** What stands above the title: « Loi », « Proposition ». */
  label: string;
  /** Its other names: an acronym, a longer name. */
  names: readonly string[];
  /** What people would type to find it. */
  keywords: readonly string[];
  /** A figure's value as it is printed. Example: « 10,6 millions ». */
  value: string | null;
  /** A proposal's number. */
  number: number | null;
  year: number | null;
  /** Indices in the facets' lists. */
  parts: readonly number[];
  theme: number | null;
  actors: readonly number[];
  cost: number | null;
  ease: number | null;
  need: number | null;
  /** Whether it belongs to another entry, which comes first: a laureate's own figure. */
  minor: boolean;
  /** Pagefind's name for its page, once indexed; null when its text is not indexed. */
  fragment: string | null;
}

export interface FacetValue {
  /** What `?partie=` and the like hold. */
  id: string;
  label: string;
}

/** The lists that entries point into. */
export interface Facets {
  parts: readonly FacetValue[];
  themes: readonly FacetValue[];
  actors: readonly FacetValue[];
  costs: readonly FacetValue[];
  eases: readonly FacetValue[];
  needs: readonly FacetValue[];
}

/** Everything the first tier of search knows. */
export interface Catalogue {
  entries: readonly Entry[];
  facets: Facets;
  /** Words and phrases that mean one thing. */
  synonyms: readonly (readonly string[])[];
  /** Queries that show what can be typed. */
  examples: readonly string[];
  /** Pagefind's name for its index of the texts. Example: `fr_a34753819e`. Empty until they are indexed. */
  index: string;
}
