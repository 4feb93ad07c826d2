import type { CorrectedText, Corrector } from './corrector.ts';
import type { Catalogue, Entry, Facets } from './entry.ts';
import { Finder, type Findings } from './finder.ts';
import { answers, answersSurely, splitText } from './meets.ts';
import { entriesWithNumber, type PackedNumbers } from './numbers.ts';
import { type Passage, passagesOf } from './passages.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { inSlices } from './slices.ts';
import type { Fragment, TextHit, TextIndex } from './text-index.ts';
import { forms } from './words.ts';

/** What the engine asks for when it needs it. Whoever gives it remembers what it has given. */
export interface Sources {
  text: () => Promise<TextIndex>;
  /** The text of one page, which needs no index. */
  fragment: (name: string) => Promise<Fragment>;
  /** The entries that the first file leaves out. */
  rest: () => Promise<readonly Entry[]>;
  /** The numbers of all texts, by the place of their entry. */
  numbers: () => Promise<PackedNumbers>;
  corrector: () => Promise<Corrector>;
  /** Lets the page answer its visitor, between two slices of long work. */
  breathe: () => Promise<void>;
}

export interface Answer {
  query: Query;
  results: readonly Ranked[];
  /** Whether the first tier answers so well that someone who types need not wait for the texts. */
  suffices: boolean;
  /** The query with its unknown words corrected; its results are those given. */
  correction: string | null;
  /** The words, as typed, that nothing in the site answers: the results do without them. */
  missing: readonly string[];
  /** Whether the full text was asked. */
  complete: boolean;
}

/** What the full text answers to one term. */
interface TextAnswer {
  /** The entries whose text holds it, each from 0 to 1. */
  pages: ReadonlyMap<number, number>;
  /** Whether it is the very term, not only a form of it. */
  isSure: boolean;
}

const noText: TextAnswer = { pages: new Map(), isSure: false };

/** As many results as one looks at while typing. */
const enough = 8;

/** Letters of a word that nearly always tell in which file of the index it is. */
const preparedLength = 5;

/** A word that fewer pages hold is looked for by its synonyms too. */
const fewPages = 3;
const synonymStrength = 0.5;
/** How well a title answers when it holds the word itself. */
const directly = 0.75;

/** How much one mistake weighs against a better answer. */
const distanceWeight = 1;

/** Searches both tiers and merges what they find. */
export class Engine {
  readonly #catalogue: Catalogue;
  readonly #sources: Sources;
  readonly #finder: Finder;
  readonly #byFragment: ReadonlyMap<string, number>;
  readonly #pages = new Map<string, Promise<TextAnswer>>();
  #rest: Promise<void> | null = null;

  private constructor(finder: Finder, sources: Sources) {
    this.#catalogue = finder.catalogue;
    this.#sources = sources;
    this.#finder = finder;
    this.#byFragment = indexFragments(finder.catalogue.entries);
  }

  /** Makes the engine of a catalogue, slice by slice. */
  static async open(catalogue: Catalogue, sources: Sources): Promise<Engine> {
    return new Engine(await inSlices(Finder.building(catalogue), sources.breathe), sources);
  }

  get examples(): readonly string[] {
    return this.#catalogue.examples;
  }

  get facets(): Facets {
    return this.#catalogue.facets;
  }

  /** Takes in the entries that the first file leaves out; meanwhile, searches do without. */
  loadRest(): Promise<void> {
    this.#rest ??= this.#takeRest().catch((error: unknown) => {
      this.#rest = null;
      throw error;
    });
    return this.#rest;
  }

  async #takeRest(): Promise<void> {
    const entries = await this.#sources.rest();
    await inSlices(this.#finder.adding(entries), this.#sources.breathe);
    this.#pages.clear();
  }

  /** What the first tier answers, at once. */
  quick(typed: string): Answer {
    const query = this.#parse(typed, true);
    const findings = this.#finder.find(query);
    const results = rank(query, this.#finder, findings);
    return { query, results, suffices: suffices(results), correction: null, missing: [], complete: false };
  }

  /**
   * What both tiers answer.
   *
   * @param unfinished whether the last word may still be being typed
   */
  async search(typed: string, unfinished = false): Promise<Answer> {
    const query = this.#parse(typed, unfinished);
    if (query.terms.some(({ kind }) => kind === 'figure'))
      await Promise.all([this.loadRest(), this.#sources.numbers()]);
    const findings = this.#finder.find(query);
    const texts = await Promise.all(query.terms.map((term) => this.#pagesWith(term)));
    const excluded = await Promise.all(query.excluded.map((word) => this.#pagesWith(wholeWord(word))));
    const pages = await Promise.all(
      texts.map((text, index) => this.#withSynonyms(query, index, text.pages, findings)),
    );
    const results = rank(query, this.#finder, findings, pages).filter(
      ({ index }) => !excluded.some((text) => text.pages.has(index)),
    );
    const unknown = query.terms.flatMap((term, index) =>
      term.kind === 'word' && !findings.sure[index] && !texts[index]?.isSure
        ? [{ word: term.word, index }]
        : [],
    );
    const missing = unknown
      .filter(({ index }) => pages[index]?.size === 0 && !isMet(findings, index))
      .map(({ word }) => asTyped(query.text, word));
    const whole: Answer = { query, results, suffices: true, correction: null, missing, complete: true };
    if (unknown.length === 0) return whole;
    const corrector = await this.#sources.corrector();
    const words = unknown.map(({ word }) => word);
    const corrected = this.#likeliest(corrector.correct(query.text, words));
    const answer = corrected === null ? null : await this.search(corrected, false);
    return answer && answer.results.length > 0 ? { ...answer, correction: corrected } : whole;
  }

  /** Fetches what the texts need to answer the word being typed, if the first tier does not; nothing is searched. */
  async prepare({ terms }: Query): Promise<void> {
    const last = terms.at(-1);
    if (last?.kind !== 'word' || last.word.length < preparedLength) return;
    await (await this.#sources.text()).prepare(last.word);
  }

  #parse(typed: string, unfinished: boolean): Query {
    return parseQuery(typed, unfinished, (word) => this.#finder.lexicon.hasForm(word));
  }

  /** The passages of a result that answer the query; none when its text is not indexed. */
  async passages({ fragment }: Entry, query: Query, most: number): Promise<Passage[]> {
    if (fragment === null) return [];
    return passagesOf(await this.#sources.fragment(fragment), query, most);
  }

  /** The reading of a misspelt query that the titles answer best: its words explain one another. */
  #likeliest(texts: readonly CorrectedText[]): string | null {
    let likeliest: string | null = null;
    let most = Number.NEGATIVE_INFINITY;
    for (const { text, distance } of texts) {
      const value = (this.quick(text).results[0]?.score ?? 0) - distanceWeight * distance;
      if (value > most) [likeliest, most] = [text, value];
    }
    return likeliest;
  }

  /** The pages that hold a word or, when next to nothing answers it, those that hold its synonyms. */
  async #withSynonyms(
    { terms }: Query,
    index: number,
    pages: ReadonlyMap<number, number>,
    findings: Findings,
  ): Promise<ReadonlyMap<number, number>> {
    const term = terms[index];
    if (term?.kind !== 'word' || pages.size >= fewPages) return pages;
    const merged = new Map(pages);
    for (const { words } of this.#finder.thesaurus.alternatives([term.word])) {
      if (words.length !== 1 || isMet(findings, index, directly)) continue;
      const found = await this.#pagesWith(wholeWord(words[0] ?? ''));
      for (const [page, strength] of found.pages) {
        if (!merged.has(page)) merged.set(page, strength * synonymStrength);
      }
    }
    return merged;
  }

  /** What the full text answers to a term, asked once. */
  #pagesWith(term: Term): Promise<TextAnswer> {
    if (term.kind === 'word' && term.word.length < 3 && term.unfinished) return Promise.resolve(noText);
    const key = JSON.stringify(term);
    let pages = this.#pages.get(key);
    if (!pages) {
      pages = this.#askText(term);
      this.#pages.set(key, pages);
      pages.catch(() => this.#pages.delete(key));
    }
    return pages;
  }

  async #askText(term: Term): Promise<TextAnswer> {
    if (term.kind === 'figure') {
      const numbers = await this.#sources.numbers();
      let holders = entriesWithNumber(numbers, term.value, term.unit);
      if (holders.size === 0 && term.english) holders = entriesWithNumber(numbers, term.english, term.unit);
      return { pages: new Map([...holders].map((entry) => [entry, 1])), isSure: true };
    }
    const text = await this.#sources.text();
    if (term.kind === 'phrase')
      return { pages: this.#strengths(await text.phrase(term.words)), isSure: true };
    return this.#askWord(term.word, text);
  }

  /**
   * The pages that hold a word. Pagefind shortens a word that it does not know until something matches, the same
   * way for every page: unless it says that one holds the word itself, one look at the best page tells.
   */
  async #askWord(word: string, text: TextIndex): Promise<TextAnswer> {
    const hits = await text.word(word);
    const [best] = hits;
    if (!best) return noText;
    if (hits.some(({ isExact }) => isExact)) return { pages: this.#strengths(hits), isSure: true };
    if (this.#finder.isPrinted(word))
      return { pages: this.#strengths(hits), isSure: this.#finder.lexicon.isSure(word) };
    const { content } = await this.#sources.fragment(best.fragment);
    const tokens = splitText(content);
    const held = best.places.flatMap((place) => forms(tokens[place] ?? ''));
    if (!held.some((form) => answers(form, word))) return noText;
    return { pages: this.#strengths(hits), isSure: held.some((form) => answersSurely(form, word)) };
  }

  #strengths(hits: readonly TextHit[]): Map<number, number> {
    const most = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    const strengths = new Map<number, number>();
    for (const { fragment, score } of hits) {
      const entry = this.#byFragment.get(fragment);
      // A short page is not so much better than a long one that holds the word too.
      if (entry !== undefined) strengths.set(entry, Math.sqrt(score / most));
    }
    return strengths;
  }
}

function suffices(results: readonly Ranked[]): boolean {
  return results[0]?.isNamed === true || results.filter(({ coverage }) => coverage === 1).length >= enough;
}

function isMet({ byEntry }: Findings, term: number, least = Number.MIN_VALUE): boolean {
  return [...byEntry.values()].some((values) => (values[term] ?? 0) >= least);
}

/** A folded word as it stands in what was typed. */
function asTyped(text: string, word: string): string {
  const typed = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return typed.find((candidate) => forms(candidate).includes(word)) ?? word;
}

function wholeWord(word: string): Term {
  return { kind: 'word', word, unfinished: false };
}

function indexFragments(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap(({ fragment }, index) => (fragment === null ? [] : [[fragment, index] as const])),
  );
}
