import type { AnchorRecord, Place } from './record.ts';
import { likeness, plainText, wordsOf } from './words.ts';

/** For each place of a text, the index of the recorded place it continues; null for a new one. */
export type Pairing = readonly (number | null)[];

/** A place stands where it stood: the one before it, the one after it, the heading above it. */
const neighbourWeight = 0.15;
const sectionWeight = 0.05;
/** What likeness and neighbours must reach together, and likeness at least by itself. */
const enough = 0.42;
const leastLikeness = 0.12;
/** A retired place comes back only when it is much the same. */
const enoughToReturn = 0.8;

/**
 * Says which recorded place each place of a text is: by its words when they are the same, else by the most
 * alike words and neighbours. Deterministic.
 */
export function pairPlaces(places: readonly Place[], record: AnchorRecord): Pairing {
  const pairer = new Pairer(places, record);
  pairer.pairEqual();
  pairer.pairAlike('passage');
  pairer.pairAlike('indicator');
  pairer.pairAlike('heading');
  // A heading found again tells where the passages under it stand.
  pairer.pairAlike('passage');
  return pairer.pairing;
}

class Pairer {
  readonly pairing: (number | null)[];
  readonly #places: readonly Place[];
  readonly #record: AnchorRecord;
  /** Index of the heading above each place; -1 before the first. */
  readonly #sections: readonly number[];
  readonly #recordedSections: readonly number[];
  /** Index, among places that are still in the text, before and after each recorded place. */
  readonly #before: readonly number[];
  readonly #after: readonly number[];
  readonly #continued = new Map<number, number>();
  readonly #words = new Map<Place, Map<string, number>>();

  constructor(places: readonly Place[], record: AnchorRecord) {
    this.#places = places;
    this.#record = record;
    this.pairing = places.map(() => null);
    this.#sections = sectionsOf(places);
    this.#recordedSections = sectionsOf(record);
    this.#before = standing(record, 1);
    this.#after = standing(record, -1);
  }

  pairEqual(): void {
    const recorded = Map.groupBy(this.#record.keys(), (index) => keyOf(this.#record[index]));
    const current = Map.groupBy(this.#places.keys(), (index) => keyOf(this.#places[index]));
    const several: (readonly [number[], number[]])[] = [];
    for (const [key, places] of current) {
      const candidates = recorded.get(key) ?? [];
      if (places.length === 1 && candidates.length === 1) this.#pair(places[0], candidates[0]);
      else if (candidates.length > 0) several.push([places, candidates]);
    }
    // Texts that are there several times are told apart by where they stand.
    for (const [places, candidates] of several) {
      this.#pairBest(places, candidates, (_, index) => (this.#record[index]?.gone ? 0.99 : 1), 0);
    }
  }

  pairAlike(kind: Place['kind']): void {
    const places = [...this.#places.keys()].filter(
      (place) => this.#places[place]?.kind === kind && this.pairing[place] === null,
    );
    const candidates = [...this.#record.keys()].filter(
      (index) => this.#record[index]?.kind === kind && !this.#continued.has(index),
    );
    if (places.length === 0 || candidates.length === 0) return;
    this.#pairBest(places, candidates, (place, index) => this.#likeness(place, index), enough);
  }

  /** Pairs the best of all pairs, then the best of those left, until none is good enough. */
  #pairBest(
    places: readonly number[],
    candidates: readonly number[],
    likenessOf: (place: number, recorded: number) => number,
    threshold: number,
  ): void {
    let pairs = places.flatMap((place) =>
      candidates
        .filter((recorded) => this.#places[place]?.kind === this.#record[recorded]?.kind)
        .map((recorded) => ({ place, recorded, like: likenessOf(place, recorded) }))
        .filter(({ recorded, like }) => this.#mayContinue(recorded, like)),
    );
    while (pairs.length > 0) {
      let best: (typeof pairs)[number] | null = null;
      let bestScore = threshold;
      for (const pair of pairs) {
        const score = pair.like + this.#standing(pair.place, pair.recorded);
        const isFirst = best === null ? score >= bestScore : score > bestScore;
        if (isFirst) [best, bestScore] = [pair, score];
      }
      if (!best) return;
      const { place, recorded } = best;
      this.#pair(place, recorded);
      pairs = pairs.filter((pair) => pair.place !== place && pair.recorded !== recorded);
    }
  }

  #mayContinue(recorded: number, like: number): boolean {
    return like >= (this.#record[recorded]?.gone ? enoughToReturn : leastLikeness);
  }

  #pair(place: number | undefined, recorded: number | undefined): void {
    if (place === undefined || recorded === undefined) return;
    this.pairing[place] = recorded;
    this.#continued.set(recorded, place);
  }

  /** How alike their words are; for a heading, also how much of what stood under it stands under it now. */
  #likeness(place: number, recorded: number): number {
    const words = likeness(this.#wordsOf(this.#places[place]), this.#wordsOf(this.#record[recorded]));
    if (this.#places[place]?.kind !== 'heading') return words;
    const under = [...this.#record.keys()].filter(
      (index) => this.#recordedSections[index] === recorded && this.#continued.has(index),
    );
    const still = under.filter((index) => this.#sections[this.#continued.get(index) ?? -1] === place);
    return Math.max(words, under.length === 0 ? 0 : (0.9 * still.length) / under.length);
  }

  /** What a pair gains from its neighbours. */
  #standing(place: number, recorded: number): number {
    const matches = (neighbour: number, recordedNeighbour: number) =>
      neighbour < 0 || neighbour >= this.#places.length
        ? recordedNeighbour < 0
        : recordedNeighbour >= 0 && this.pairing[neighbour] === recordedNeighbour;
    let score = 0;
    if (matches(place - 1, this.#before[recorded] ?? -1)) score += neighbourWeight;
    if (matches(place + 1, this.#after[recorded] ?? -1)) score += neighbourWeight;
    const section = this.#sections[place] ?? -1;
    const recordedSection = this.#recordedSections[recorded] ?? -1;
    if (section < 0 ? recordedSection < 0 : this.pairing[section] === recordedSection) score += sectionWeight;
    return score;
  }

  #wordsOf(place: Place | undefined): Map<string, number> {
    if (!place) return new Map();
    const known = this.#words.get(place);
    if (known) return known;
    const words = wordsOf(place.text);
    this.#words.set(place, words);
    return words;
  }
}

const keyOf = (place: Place | undefined): string => (place ? `${place.kind} ${plainText(place.text)}` : '');

function sectionsOf(places: readonly Place[]): number[] {
  let section = -1;
  return places.map(({ kind }, index) => {
    if (kind === 'heading') section = index;
    return kind === 'heading' ? -1 : section;
  });
}

/** The nearest place that is still in the text, on one side of each; -1 when there is none. */
function standing(record: AnchorRecord, step: 1 | -1): number[] {
  const nearest: number[] = new Array(record.length).fill(-1);
  let last = -1;
  for (let index = step === 1 ? 0 : record.length - 1; index >= 0 && index < record.length; index += step) {
    nearest[index] = last;
    if (!record[index]?.gone) last = index;
  }
  return nearest;
}
