import { slugify } from '#book/slugify.ts';
import type { Catalogue, Entry, EntryType, Facets } from './entry.ts';
import type { Sliced } from './slices.ts';
import { textNames } from './text-names.ts';

/**
 * A catalogue as it travels. Entries of one type stand together, one list a field, because what is alike
 * compresses well side by side; a field that no entry of the type has is left out.
 */
export interface PackedCatalogue {
  facets: Facets;
  synonyms: readonly (readonly string[])[];
  examples: readonly string[];
  groups: readonly PackedGroup[];
  /** Pagefind's name for its index; empty when no entry has a text. */
  index: string;
}

interface PackedGroup {
  type: EntryType;
  /** What the paths start with. */
  root: string;
  titles: readonly string[];
  /** The rest of the path; empty when the title's slug makes it. */
  rests: readonly string[];
  labels?: readonly string[];
  names?: readonly string[];
  keywords?: readonly string[];
  values?: readonly string[];
  numbers?: readonly number[];
  years?: readonly number[];
  /** Lists of indices, one character each. */
  parts?: readonly string[];
  themes?: readonly number[];
  actors?: readonly string[];
  costs?: readonly number[];
  eases?: readonly number[];
  needs?: readonly number[];
  /** Set when all are minor. */
  minor?: true;
  /** One character an entry: whether it has a fragment. */
  texts?: string;
}

/** Stands between the names, or the keywords, of one entry. */
const separator = '|';
/** Stands for « none » among numbers. */
const none = -1;

/**
 * Packs a catalogue into little JSON. The names of the texts are left out: their order gives them back.
 *
 * @throws RangeError when an entry's text has another name than `textNames` gives it
 */
export function packCatalogue({ entries, facets, synonyms, examples, index }: Catalogue): PackedCatalogue {
  const names = namesOf(entries, index);
  for (const { path, fragment } of entries) {
    if (fragment !== (names.get(path) ?? null))
      throw new RangeError(`${path} has another text than its own.`);
  }
  return { facets, synonyms, examples, index, groups: grouped(entries).map(packGroup) };
}

function namesOf(entries: readonly Entry[], index: string): ReadonlyMap<string, string> {
  return textNames(
    index,
    entries.filter(({ fragment }) => fragment !== null).map(({ path }) => path),
  );
}

/** Entries in the order in which unpacking gives them back: those of one type and folder together. */
export function packedOrder(entries: readonly Entry[]): Entry[] {
  return grouped(entries).flat();
}

function grouped(entries: readonly Entry[]): Entry[][] {
  const roots = new Map<string, Entry[]>();
  for (const entry of entries) {
    const root = `${entry.type} ${rootOf(entry)} ${entry.minor}`;
    roots.set(root, [...(roots.get(root) ?? []), entry]);
  }
  return [...roots.values()];
}

function packGroup(entries: readonly Entry[]): PackedGroup {
  const [first] = entries;
  if (!first) throw new RangeError('A group has at least one entry.');
  const root = rootOf(first);
  const texts = (of: (entry: Entry) => string): readonly string[] | undefined =>
    entries.some((entry) => of(entry) !== '') ? entries.map(of) : undefined;
  const numbers = (of: (entry: Entry) => number | null): readonly number[] | undefined =>
    entries.some((entry) => of(entry) !== null) ? entries.map((entry) => of(entry) ?? none) : undefined;
  return {
    type: first.type,
    root,
    titles: entries.map(({ title }) => title),
    rests: entries.map(({ path, title }) => {
      const rest = path.slice(root.length);
      return rest === impliedRest(root, title) ? '' : rest;
    }),
    labels: entries.map(({ label }, index) => (label === entries[index - 1]?.label ? '' : label)),
    names: texts(({ names }) => names.join(separator)),
    keywords: texts(({ keywords }) => keywords.join(separator)),
    values: texts(({ value }) => value ?? ''),
    numbers: numbers(({ number }) => number),
    years: numbers(({ year }) => year),
    parts: texts(({ parts }) => packIndices(parts)),
    themes: numbers(({ theme }) => theme),
    actors: texts(({ actors }) => packIndices(actors)),
    costs: numbers(({ cost }) => cost),
    eases: numbers(({ ease }) => ease),
    needs: numbers(({ need }) => need),
    minor: first.minor || undefined,
    texts: entries.some(({ fragment }) => fragment !== null)
      ? entries.map(({ fragment }) => (fragment === null ? '0' : '1')).join('')
      : undefined,
  };
}

/** Entries unpacked in one slice of the work. */
const sliceSize = 50;

/** Unpacks the catalogue that was packed, in slices; its entries are in the order of `packedOrder`. */
export function* unpackingCatalogue({
  facets,
  synonyms,
  examples,
  index,
  groups,
}: PackedCatalogue): Sliced<Catalogue> {
  const entries: Entry[] = [];
  for (const group of groups) {
    let label = '';
    for (const place of group.titles.keys()) {
      label = group.labels?.[place] || label;
      entries.push({ ...unpackEntry(group, place), label });
      if (entries.length % sliceSize === 0) yield sliceSize;
    }
  }
  const names = namesOf(entries, index);
  for (const entry of entries) entry.fragment = names.get(entry.path) ?? null;
  return { facets, synonyms, examples, index, entries };
}

/** An entry of a group, its label apart; that it has a text is said by an empty name, until all are known. */
function unpackEntry(group: PackedGroup, index: number): Entry {
  const number = (list: readonly number[] | undefined): number | null => {
    const value = list?.[index] ?? none;
    return value === none ? null : value;
  };
  const title = group.titles[index] ?? '';
  return {
    type: group.type,
    path: group.root + (group.rests[index] || impliedRest(group.root, title)),
    title,
    label: '',
    names: split(group.names?.[index]),
    keywords: split(group.keywords?.[index]),
    value: group.values?.[index] || null,
    number: number(group.numbers),
    year: number(group.years),
    parts: unpackIndices(group.parts?.[index]),
    theme: number(group.themes),
    actors: unpackIndices(group.actors?.[index]),
    cost: number(group.costs),
    ease: number(group.eases),
    need: number(group.needs),
    minor: group.minor === true,
    fragment: group.texts?.[index] === '1' ? '' : null,
  };
}

/** The path up to the last part that its entry alone has. */
function rootOf({ path }: Entry): string {
  return path.replace(/[^/#]*\/?$/, '');
}

function impliedRest(root: string, title: string): string {
  return slugify(title) + (root.endsWith('#') ? '' : '/');
}

function split(joined: string | undefined): string[] {
  return joined ? joined.split(separator) : [];
}

function packIndices(indices: readonly number[]): string {
  return indices.map((index) => index.toString(36)).join('');
}

function unpackIndices(packed: string | undefined): number[] {
  return packed ? [...packed].map((digit) => Number.parseInt(digit, 36)) : [];
}
