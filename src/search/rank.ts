import type { Entry, EntryType } from './entry.ts';
import type { Finder, Findings } from './finder.ts';
import type { Name } from './name.ts';
import type { Query } from './query.ts';
import { singular, stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** What the full text answers: for each term, the pages that hold it, each from 0 to 1; null when not asked. */
export type TextFindings = readonly (ReadonlyMap<number, number> | null)[];

export interface Ranked {
  /** Its place among the catalogue's entries. */
  index: number;
  entry: Entry;
  score: number;
  /** From 0 to 1: how much of the query it meets, the rarest words counting most. */
  coverage: number;
  /** Whether the query is its number, or the whole of one of its names. */
  isNamed: boolean;
}

/** A word of the text counts less than one of a title or a keyword. */
const textWeight = { least: 0.25, most: 0.5, beside: 0.06 };
const bonus = {
  same: 0.7,
  sameStems: 0.45,
  share: 0.3,
  start: 0.12,
  together: 0.1,
  keyword: 0.3,
  /** « gouvernement », for the keyword « gouvernance ». */
  keywordForm: 0.1,
  wanted: 0.3,
  value: 0.45,
};
/** Between equals, what one most often looks for. */
const preference: Record<EntryType, number> = {
  proposition: 0.12,
  terme: 0.12,
  laureat: 0.1,
  chiffre: 0.1,
  chapitre: 0.06,
  repere: 0.02,
  page: 0,
};
/** The same, where only the texts answer: a figure's page is short, and what it says in passing weighs too much. */
const textPreference: Record<EntryType, number> = {
  proposition: 0.12,
  terme: 0.08,
  laureat: 0.12,
  chiffre: 0.02,
  chapitre: 0.12,
  repere: 0.02,
  page: 0,
};
/** The page of an actor gathers all that it is asked to do. */
const actorPreference = 0.12;
const minorPreference = -0.05;
/** What being named is worth to an entry that is not of the type asked for. */
const otherType = 0.5;
/** How well the catalogue answers with an entry's own value, its unit left out. */
const valueQuality = 0.95;
/** An entry that meets much less of the query than the best one is noise. */
const leastCoverage = 0.55;
/** The score of what was asked for by its number. */
const numbered = 10;

/** Merges what both tiers found into one list, best first. */
export function rank(
  query: Query,
  finder: Finder,
  findings: Findings,
  textFindings: TextFindings = [],
): Ranked[] {
  const { entries } = finder.catalogue;
  const met = merge(query, findings, textFindings);
  const rarities = query.terms.map((_, term) => {
    let holders = 0;
    for (const values of met.values()) if ((values[term] ?? 0) > 0) holders += 1;
    return holders === 0 ? 0 : Math.log(1 + entries.length / holders);
  });
  const total = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const stems = new Set(query.words.map(stem));
  const ranked: Ranked[] = [];
  const add = (index: number, entry: Entry, values: readonly number[]): void => {
    let sum = 0;
    let covered = 0;
    for (const [term, value] of values.entries()) {
      const rarity = rarities[term] ?? 0;
      sum += rarity * value;
      if (value > 0) covered += rarity;
    }
    const coverage = total === 0 ? 0 : covered / total;
    const named = nameBonus(query, stems, finder.namesOf(index));
    const isOther = query.wanted !== null && query.wanted !== entry.type;
    const isNumbered = query.proposal !== null && entry.number === query.proposal;
    if (coverage === 0 && !isNumbered && (query.terms.length > 0 || named === 0)) return;
    const score =
      (total === 0 ? 0 : (sum / total) * coverage) +
      // « nombre de lauréats » is not « lauréat », though it is all that is left to look for.
      named * (isOther ? otherType : 1) +
      keywordBonus(query, finder.keywordsOf(index)) +
      (query.wanted === entry.type ? bonus.wanted * coverage : 0) +
      valueBonus(query, findings.byEntry.get(index)) +
      (entry.minor ? minorPreference : preferenceOf(entry, findings.byEntry.has(index))) +
      (isNumbered ? numbered : 0);
    ranked.push({
      index,
      entry,
      score,
      coverage: isNumbered || total === 0 ? 1 : coverage,
      isNamed: isNumbered || named === bonus.same,
    });
  };
  for (const [index, entry] of entries.entries()) add(index, entry, met.get(index) ?? []);
  const best = Math.max(0, ...ranked.map(({ coverage }) => coverage));
  return ranked
    .filter(({ coverage, index }) => coverage >= leastCoverage * best && !isExcluded(query, finder, index))
    .sort((a, b) => b.score - a.score || a.index - b.index);
}

/** How well each entry meets each term, by the better of the two tiers. */
function merge(query: Query, findings: Findings, textFindings: TextFindings): Map<number, number[]> {
  const met = new Map<number, number[]>();
  for (const [index, values] of findings.byEntry) met.set(index, [...values]);
  for (const [term, pages] of textFindings.entries()) {
    for (const [index, strength] of pages ?? []) {
      const values = met.get(index) ?? query.terms.map(() => 0);
      const value = textWeight.least + (textWeight.most - textWeight.least) * strength;
      // Said in the title and in the text is better than in the title alone.
      values[term] = Math.max(values[term] ?? 0, value) + textWeight.beside * strength;
      met.set(index, values);
    }
  }
  return met;
}

/** What an entry gains when the query is one of its names, or most of one. */
function nameBonus(query: Query, typedStems: ReadonlySet<string>, names: readonly Name[]): number {
  if (query.words.length === 0) return 0;
  const typed = query.words.join(' ');
  const glued = query.words.join('');
  let best = 0;
  for (const { full, glued: gluedName, stems } of names) {
    if (full === typed || gluedName === glued) return bonus.same;
    let said = 0;
    for (const word of stems) if (typedStems.has(word)) said += 1;
    const asked = said / Math.max(said, query.terms.length, 1);
    let gain =
      said > 0 && said === stems.length && asked === 1
        ? bonus.sameStems
        : (bonus.share * said * asked) / Math.max(1, stems.length);
    if (query.words.length > 1 && ` ${full} `.includes(` ${typed} `)) gain += bonus.together;
    if (full.startsWith(typed)) gain += bonus.start;
    best = Math.max(best, gain);
  }
  return best;
}

function preferenceOf({ type, actors }: Entry, isInCatalogue: boolean): number {
  if (type === 'page' && actors.length > 0) return actorPreference;
  return (isInCatalogue ? preference : textPreference)[type];
}

/** Years, articles and small counts are in many places: a number told by its unit or its size is the one meant. */
function isTelling(term: Query['terms'][number]): boolean {
  return term.kind === 'figure' && (term.unit !== null || term.word === null || term.value > 2100);
}

/** What an entry gains when its own value was typed. */
function valueBonus({ terms }: Query, values: readonly number[] = []): number {
  const isIts = terms.some((term, index) => isTelling(term) && (values[index] ?? 0) >= valueQuality);
  return isIts ? bonus.value : 0;
}

/** What an entry gains when the query is one of its keywords. */
function keywordBonus(query: Query, keywords: readonly Name[]): number {
  const typed = query.words.filter((word) => !isStopWord(word));
  if (typed.length === 0) return 0;
  const plain = typed.map(singular).join(' ');
  if (keywords.some((keyword) => keyword.singular === plain)) return bonus.keyword;
  const stemmed = typed.map(stem).join(' ');
  return keywords.some((keyword) => keyword.stemmed === stemmed) ? bonus.keywordForm : 0;
}

function isExcluded(query: Query, finder: Finder, index: number): boolean {
  if (query.excluded.length === 0) return false;
  const held = [...finder.namesOf(index), ...finder.keywordsOf(index)].flatMap(({ stems }) => stems);
  return query.excluded.some((word) => held.includes(stem(word)));
}
