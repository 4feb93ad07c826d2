import { parseFigures, type WrittenNumber } from '#book/numbers.ts';
import type { Catalogue, Entry } from './entry.ts';
import { Lexicon } from './lexicon.ts';
import { type Name, readName } from './name.ts';
import type { Query, Term } from './query.ts';
import { atOnce, type Sliced } from './slices.ts';
import { stem } from './stem.ts';
import { Thesaurus } from './synonyms.ts';
import { formsOf, type Run, runsOfAll } from './words.ts';

/** How much a word counts by where it stands. */
const weights = { title: 1, name: 1, keyword: 0.75, theme: 0.45, facet: 0.4, year: 0.7 };
const numberWeights = { value: 1, title: 0.85, keyword: 0.7 };
/** A synonym counts less than the word typed; a little more where it is the whole name. */
const synonymWeight = 0.55;
const synonymNameWeight = 0.9;

/** Entries taken in at once: a few milliseconds' work on a slow phone. */
const sliceSize = 25;

interface EntryNumber {
  entry: number;
  unit: WrittenNumber['unit'];
  weight: number;
}

/** What the catalogue answers to a query: by entry, how well each term is met, in the order of the terms. */
export interface Findings {
  byEntry: ReadonlyMap<number, readonly number[]>;
  /** For each term, whether the catalogue holds it, or a word that it begins; a form of it is not enough. */
  sure: readonly boolean[];
}

/** The first tier of search: titles, names, keywords and values, all in memory. */
export class Finder {
  readonly thesaurus: Thesaurus;
  #catalogue: Catalogue;
  #lexicon = atOnce(Lexicon.building([]));
  /** By word: the entries that hold it, with the weight of the best place. */
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #numbers = new Map<number, EntryNumber[]>();
  readonly #names: Name[][] = [];
  readonly #keywords: Name[][] = [];

  private constructor(catalogue: Catalogue) {
    this.#catalogue = { ...catalogue, entries: [] };
    this.thesaurus = new Thesaurus(catalogue.synonyms);
  }

  /** Makes the finder of a catalogue, in slices: on a slow phone, the whole takes longer than a key may wait. */
  static *building(catalogue: Catalogue): Sliced<Finder> {
    const finder = new Finder(catalogue);
    yield* finder.adding(catalogue.entries);
    return finder;
  }

  /** Adds entries after those that it has, in slices; meanwhile, it may find some of them already. */
  *adding(entries: readonly Entry[]): Sliced<void> {
    const { facets } = this.#catalogue;
    const labels = [facets.themes, facets.actors, facets.needs].map((list) =>
      runsOfAll(list.map(({ label }) => label)),
    );
    const before = this.#catalogue.entries.length;
    this.#catalogue = { ...this.#catalogue, entries: [...this.#catalogue.entries, ...entries] };
    for (let first = 0; first < entries.length; first += sliceSize) {
      const slice = entries.slice(first, first + sliceSize);
      this.#take(slice, before + first, labels);
      yield slice.length;
    }
    this.#lexicon = yield* Lexicon.building(this.#postings.keys());
  }

  /** The finder of a catalogue, made at once. */
  static of(catalogue: Catalogue): Finder {
    return atOnce(Finder.building(catalogue));
  }

  get catalogue(): Catalogue {
    return this.#catalogue;
  }

  /** The words of titles, names and keywords. */
  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  /** Takes in some entries, of which the first has the place given; `labels` are those of themes, actors and needs. */
  #take(slice: readonly Entry[], first: number, labels: readonly (readonly Run[][])[]): void {
    const places = slice.flatMap((entry, index) =>
      placesOf(entry).map((place) => ({ ...place, entry: first + index })),
    );
    const runs = runsOfAll(places.map(({ text }) => text));
    this.#names.push(...slice.map(() => []));
    this.#keywords.push(...slice.map(() => []));
    for (const [index, { entry, text, weight, number }] of places.entries()) {
      const found = runs[index] ?? [];
      this.#put(found, entry, weight);
      if (weight === weights.title) this.#names[entry]?.push(readName(found));
      if (weight === weights.keyword) this.#keywords[entry]?.push(readName(found));
      if (number > 0 && /\d/.test(text)) this.#putNumbers(text, entry, number);
    }
    for (const [offset, { theme, actors, need, value }] of slice.entries()) {
      const index = first + offset;
      if (theme !== null) this.#put(labels[0]?.[theme] ?? [], index, weights.theme);
      for (const actor of actors) this.#put(labels[1]?.[actor] ?? [], index, weights.facet);
      if (need !== null) this.#put(labels[2]?.[need] ?? [], index, weights.theme);
      if (value !== null) this.#putNumbers(value, index, numberWeights.value);
    }
  }

  /** The title and the other names of an entry. */
  namesOf(entry: number): readonly Name[] {
    return this.#names[entry] ?? [];
  }

  keywordsOf(entry: number): readonly Name[] {
    return this.#keywords[entry] ?? [];
  }

  /** Whether a word, a form of it or one it begins stands in a title or a name, which pages print. */
  isPrinted(word: string): boolean {
    return this.lexicon
      .matches(word, false)
      .some(({ word: match }) => [...(this.#postings.get(match)?.values() ?? [])].includes(weights.title));
  }

  /** What the catalogue answers to a query. */
  find(query: Query): Findings {
    const byEntry = new Map<number, number[]>();
    const meet = (entry: number, term: number, value: number): void => {
      let met = byEntry.get(entry);
      if (!met) {
        met = query.terms.map(() => 0);
        byEntry.set(entry, met);
      }
      if (value > (met[term] ?? 0)) met[term] = value;
    };
    const sure = query.terms.map((term, index) => {
      for (const [entry, value] of this.#entriesFor(term)) meet(entry, index, value);
      return term.kind !== 'word' || this.lexicon.isSure(term.word);
    });
    for (const { entries, start, end } of this.#synonymsOf(query)) {
      // A word that stands for others of the site is no mistake.
      if (entries.size > 0) sure.fill(true, start, end);
      for (const [entry, value] of entries) {
        for (let term = start; term < end; term += 1) meet(entry, term, value);
      }
    }
    return { byEntry, sure };
  }

  #put(runs: readonly Run[], entry: number, weight: number): void {
    for (const run of runs) {
      for (const form of formsOf(run)) {
        let entries = this.#postings.get(form);
        if (!entries) {
          entries = new Map();
          this.#postings.set(form, entries);
        }
        if (weight > (entries.get(entry) ?? 0)) entries.set(entry, weight);
      }
    }
  }

  #putNumbers(text: string, entry: number, weight: number): void {
    for (const { value, unit } of parseFigures(text)) {
      const numbers = this.#numbers.get(Math.abs(value)) ?? [];
      numbers.push({ entry, unit, weight });
      this.#numbers.set(Math.abs(value), numbers);
    }
  }

  #entriesFor(term: Term): ReadonlyMap<number, number> {
    if (term.kind === 'phrase') return this.#entriesWithPhrase(term.words);
    const found = new Map<number, number>();
    if (term.kind === 'word') {
      for (const { word, quality } of this.lexicon.matches(term.word, term.unfinished)) {
        this.#collect(word, quality, found);
      }
      return found;
    }
    const numbers = this.#numbers.get(term.value) ?? this.#numbers.get(term.english ?? Number.NaN) ?? [];
    for (const { entry, unit, weight } of numbers) {
      const value = weight * unitWeight(term.unit, unit);
      if (value > (found.get(entry) ?? 0)) found.set(entry, value);
    }
    if (term.word !== null) this.#collect(term.word, 0.9, found);
    return found;
  }

  /** Adds the entries that hold a word to what was found. */
  #collect(word: string, quality: number, found: Map<number, number>): void {
    for (const [entry, weight] of this.#postings.get(word) ?? []) {
      if (weight * quality > (found.get(entry) ?? 0)) found.set(entry, weight * quality);
    }
  }

  #entriesWithPhrase(phrase: readonly string[]): Map<number, number> {
    const wanted = ` ${phrase.join(' ')} `;
    const holds = ({ full }: Name): boolean => ` ${full} `.includes(wanted);
    const found = new Map<number, number>();
    for (const index of this.#catalogue.entries.keys()) {
      if (this.namesOf(index).some(holds)) found.set(index, 1);
      else if (this.keywordsOf(index).some(holds)) found.set(index, weights.keyword);
    }
    return found;
  }

  #synonymsOf(query: Query): { entries: Map<number, number>; start: number; end: number }[] {
    // Only words have synonyms; other terms are left as holes that no phrase fills.
    const typed = query.terms.map((term) => (term.kind === 'word' ? term.word : ''));
    return this.thesaurus.alternatives(typed).map(({ words: alternative, start, end }) => {
      const [first = new Map<number, number>(), ...others] = alternative.map((word) =>
        this.#entriesWithForms(word),
      );
      const stemmed = alternative.map(stem).join(' ');
      const entries = new Map<number, number>();
      for (const [entry, value] of first) {
        const least = Math.min(value, ...others.map((set) => set.get(entry) ?? 0));
        const isName = this.namesOf(entry).some((name) => name.stemmed === stemmed);
        if (least > 0) entries.set(entry, least * (isName ? synonymNameWeight : synonymWeight));
      }
      return { entries, start, end };
    });
  }

  #entriesWithForms(word: string): Map<number, number> {
    const found = new Map<number, number>();
    for (const { word: match, quality } of this.lexicon.matches(word, false)) {
      if (stem(match) === stem(word)) this.#collect(match, quality, found);
    }
    return found;
  }
}

/** How well a number's unit answers the one typed: « 15 » may be 15 %, « 80 € » may be 80, never 80 %. */
function unitWeight(typed: WrittenNumber['unit'], printed: WrittenNumber['unit']): number {
  if (typed === printed) return 1;
  if (typed === null) return printed === '%' ? 0.8 : 0.95;
  return printed === null ? 0.5 : 0;
}

/** The texts of an entry, each with what its words and its numbers weigh. */
function placesOf(entry: Entry): { text: string; weight: number; number: number }[] {
  const { title, names, keywords, year, label } = entry;
  return [
    { text: title, weight: weights.title, number: numberWeights.title },
    ...names.map((text) => ({ text, weight: weights.name, number: 0 })),
    ...keywords.map((text) => ({ text, weight: weights.keyword, number: numberWeights.keyword })),
    ...(year === null ? [] : [{ text: String(year), weight: weights.year, number: 0 }]),
    // « chiffre », « proposition », « lauréat » narrow a search as any word does.
    { text: label, weight: weights.facet, number: 0 },
  ];
}
