import { chapterPath, laureatePath, pagePath, proposalPath } from '#book/addresses.ts';
import { pairPlaces } from '#book/anchors/pair.ts';
import type { AnchorRecord, Place, RecordedPlace } from '#book/anchors/record.ts';
import { recordText } from '#book/anchors/text.ts';
import { likeness, wordsOf } from '#book/anchors/words.ts';
import type { Content } from '#book/entry.ts';
import { placesOf } from '#markdown/outline.ts';
import { textKey } from '#markdown/records.ts';

/** A text whose anchors are recorded. */
export interface AnchoredText {
  /** Example: `proposals/12`. */
  readonly key: string;
  /** The page that shows it. */
  readonly path: string;
  readonly places: readonly Place[];
  /** Labels of a proposal's indicators. */
  readonly indicators: readonly string[];
}

/** Every text of a content folder. */
export function textsOf({ proposals, laureates, chapters, pages }: Content): AnchoredText[] {
  const text = (file: string, path: string, body: string, indicators: readonly string[] = []) => ({
    key: textKey(file),
    path,
    places: placesOf(body),
    indicators,
  });
  return [
    ...proposals.map(({ file, body, data }) =>
      text(
        file,
        proposalPath(data.number),
        body,
        data.indicators.map(({ label }) => label),
      ),
    ),
    ...chapters.map(({ file, body, data }) => text(file, chapterPath(data.slug), body)),
    ...pages.map(({ file, body, id }) => text(file, pagePath(id), body)),
    ...laureates.map(({ file, body, id }) => text(file, laureatePath(id), body)),
  ];
}

/** A place that a text lost since its anchors were last recorded. */
export interface LostPlace {
  /** Example: `/propositions/12/#mesure-2`. */
  readonly address: string;
  readonly text: string;
  /** Where its links now arrive. */
  readonly arrives: string;
  /** A new passage of another text that says much the same; null when there is none. */
  readonly foundAt: string | null;
}

/** What recording changes. */
export interface Recording {
  /** The records to write, by key: those that differ from the last ones. */
  readonly changed: ReadonlyMap<string, AnchorRecord>;
  /** Records that no text has any more: to delete. */
  readonly abandoned: readonly string[];
  /** Records that a renamed text takes over: its new key, and its last one. */
  readonly adopted: ReadonlyMap<string, string>;
  readonly added: number;
  readonly lost: readonly LostPlace[];
}

/** A file was renamed when this share of its places are found under a new name. */
const enoughToAdopt = 0.5;
/** A passage was moved to another text when this much of it is there. */
const enoughToBeMoved = 0.7;

/** Records the anchors of every text as it is now, after those of the last records. */
export function recordTexts(
  texts: readonly AnchoredText[],
  records: ReadonlyMap<string, AnchorRecord>,
): Recording {
  const keys = new Set(texts.map(({ key }) => key));
  const orphans = [...records.keys()].filter((key) => !keys.has(key));
  const adopted = new Map<string, string>();
  for (const text of texts) {
    if (records.has(text.key) || text.places.length === 0) continue;
    const orphan = orphans.find(
      (key) => ![...adopted.values()].includes(key) && isSameText(text, key, records),
    );
    if (orphan !== undefined) adopted.set(text.key, orphan);
  }
  const changed = new Map<string, AnchorRecord>();
  const fresh: (RecordedPlace & { address: string })[] = [];
  const gone: (RecordedPlace & { path: string; arrives: string })[] = [];
  for (const { key, path, places, indicators } of texts) {
    const last = records.get(adopted.get(key) ?? key) ?? [];
    const record = recordText(places, indicators, last);
    if (record.length === 0 || (areSame(record, last) && !adopted.has(key))) continue;
    changed.set(key, record);
    const known = new Map(last.map((place) => [place.anchor, place]));
    for (const [index, place] of record.entries()) {
      if (!known.has(place.anchor)) fresh.push({ ...place, address: `${path}#${place.anchor}` });
      if (!place.gone || known.get(place.anchor)?.gone) continue;
      const standing = record.slice(0, index).findLast((other) => !other.gone);
      gone.push({ ...place, path, arrives: standing ? `${path}#${standing.anchor}` : path });
    }
  }
  return {
    changed,
    abandoned: orphans,
    adopted,
    added: fresh.length,
    lost: gone.map(({ path, anchor, text, arrives }) => ({
      address: `${path}#${anchor}`,
      text,
      arrives,
      foundAt: findMoved(text, path, fresh),
    })),
  };
}

function isSameText(text: AnchoredText, key: string, records: ReadonlyMap<string, AnchorRecord>): boolean {
  if (key.split('/')[0] !== text.key.split('/')[0]) return false;
  const record = (records.get(key) ?? []).filter(({ gone, kind }) => !gone && kind !== 'indicator');
  const found = pairPlaces(text.places, record).filter((recorded) => recorded !== null).length;
  return record.length > 0 && found / record.length >= enoughToAdopt;
}

function areSame(one: AnchorRecord, other: AnchorRecord): boolean {
  return (
    one.length === other.length &&
    one.every((place, index) => {
      const last = other[index];
      return (
        last?.anchor === place.anchor &&
        last.text === place.text &&
        last.gone === place.gone &&
        last.kind === place.kind
      );
    })
  );
}

function findMoved(
  text: string,
  path: string,
  fresh: readonly { text: string; address: string }[],
): string | null {
  const words = wordsOf(text);
  let best: string | null = null;
  let most = enoughToBeMoved;
  for (const place of fresh) {
    if (place.address.startsWith(`${path}#`)) continue;
    const like = likeness(words, wordsOf(place.text));
    if (like >= most) [best, most] = [place.address, like];
  }
  return best;
}
