import { slugify } from '../slugify.ts';
import { type Pairing, pairPlaces } from './pair.ts';
import type { AnchorRecord, Place, RecordedPlace } from './record.ts';
import { containment, plainText, wordsOf } from './words.ts';

/** The anchors of a text as it is now. */
export interface Anchoring {
  /** One for each place, in the same order. */
  readonly anchors: readonly string[];
  /** Anchors of places that are gone, and the index of the place where each now arrives. */
  readonly kept: readonly { readonly anchor: string; readonly at: number }[];
}

/** A gone passage is in the one that holds this share of its words. */
const enoughHeld = 0.6;

/**
 * Gives each place of a text its anchor: the recorded one where the text has it already, else one that this
 * text has never published. Without a record, anchors are a heading's words, and the heading and a count.
 */
export function anchorPlaces(places: readonly Place[], record: AnchorRecord = []): Anchoring {
  const pairing = pairPlaces(places, record);
  const anchors = nameAll(places, record, pairing);
  if (places.length === 0) return { anchors, kept: [] };
  const continued = new Set(pairing);
  const kept = record.flatMap(({ anchor }, index) =>
    continued.has(index) ? [] : [{ anchor, at: arrival(places, record, pairing, index) }],
  );
  return { anchors, kept };
}

/** The record of a text as it is now: its anchors with their words, and those of what is gone. */
export function recordAnchors(places: readonly Place[], record: AnchorRecord = []): AnchorRecord {
  const { anchors, kept } = anchorPlaces(places, record);
  const gone = Map.groupBy(kept, ({ at }) => at);
  const known = new Map(record.map((place) => [place.anchor, place]));
  if (places.length === 0) return record.map((place) => ({ ...place, gone: true }));
  return places.flatMap(({ kind, text }, index): RecordedPlace[] => [
    { kind, text: plainText(text), anchor: anchors[index] ?? '', gone: false },
    ...(gone.get(index) ?? []).flatMap(({ anchor }) => {
      const place = known.get(anchor);
      return place ? [{ ...place, gone: true }] : [];
    }),
  ]);
}

function nameAll(places: readonly Place[], record: AnchorRecord, pairing: Pairing): string[] {
  const taken = new Set(record.map(({ anchor }) => anchor));
  const anchors = places.map((_, index) => record[pairing[index] ?? -1]?.anchor ?? '');
  // Headings first: a passage takes its name from the heading above it.
  places.forEach(({ kind, text }, index) => {
    if (anchors[index] || kind !== 'heading') return;
    const anchor = freeHeading(slugify(plainText(text)) || 'section', taken);
    taken.add(anchor);
    anchors[index] = anchor;
  });
  let section = 'debut';
  const counts = new Map<string, number>();
  places.forEach(({ kind }, index) => {
    if (kind === 'heading') section = anchors[index] ?? section;
    if (anchors[index]) return;
    const stem = kind === 'indicator' ? 'indicateur' : section;
    let count = counts.get(stem) ?? highest(stem, taken);
    do count += 1;
    while (taken.has(`${stem}-${count}`));
    counts.set(stem, count);
    anchors[index] = `${stem}-${count}`;
  });
  return anchors;
}

function freeHeading(wanted: string, taken: ReadonlySet<string>): string {
  let anchor = wanted;
  for (let time = 2; taken.has(anchor); time += 1) anchor = `${wanted}-bis${time > 2 ? time : ''}`;
  return anchor;
}

/** The highest count that follows a name among anchors; 0 when there is none. */
function highest(stem: string, taken: ReadonlySet<string>): number {
  let count = 0;
  for (const anchor of taken) {
    const rest = anchor.startsWith(`${stem}-`) ? anchor.slice(stem.length + 1) : '';
    if (/^\d+$/.test(rest)) count = Math.max(count, Number(rest));
  }
  return count;
}

/** Where the anchor of a gone place leads: to what holds its words, else to its nearest neighbour left. */
function arrival(places: readonly Place[], record: AnchorRecord, pairing: Pairing, index: number): number {
  const place = record[index];
  const words = wordsOf(place?.text ?? '');
  let best = -1;
  let most = enoughHeld;
  places.forEach((other, at) => {
    if (other.kind !== place?.kind || other.kind === 'heading') return;
    const held = containment(words, wordsOf(other.text));
    if (held >= most && (best < 0 || held > most)) [best, most] = [at, held];
  });
  return best >= 0 ? best : nearestLeft(record, pairing, index);
}

/** The nearest place that is left: before it in its section, then after it there, then anywhere before. */
function nearestLeft(record: AnchorRecord, pairing: Pairing, index: number): number {
  const placeOf = new Map<number, number>();
  pairing.forEach((recorded, at) => {
    if (recorded !== null) placeOf.set(recorded, at);
  });
  const isHeading = (at: number) => record[at]?.kind === 'heading';
  if (!isHeading(index)) {
    for (let before = index - 1; before >= 0 && !isHeading(before); before -= 1) {
      const at = placeOf.get(before);
      if (at !== undefined) return at;
    }
  }
  for (let after = index + 1; after < record.length && !isHeading(after); after += 1) {
    const at = placeOf.get(after);
    if (at !== undefined) return at;
  }
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = placeOf.get(before);
    if (at !== undefined) return at;
  }
  return 0;
}
