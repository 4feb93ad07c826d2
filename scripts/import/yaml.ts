import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { sameValue } from './canonical.ts';

/**
 * Quotes only where a reader of YAML, old or new, would otherwise see a date or a number: Astro reads
 * frontmatter with js-yaml, which still makes dates of `2026-11-22`.
 */
const reading = { compat: 'yaml-1.1' } as const;
const writing = { lineWidth: 0, indentSeq: false } as const;

/**
 * A value as block YAML, with a blank line between a list's records. What an editor wrote in the
 * existing text, comments and order of quotes included, stays wherever the value has not changed.
 */
export function renderYaml(value: unknown, existing: string | null): string {
  const fresh = new Document(value, reading);
  if (existing === null) return write(fresh);
  const document = parseDocument(existing, reading);
  if (isMap(document.contents) && isMap(fresh.contents)) {
    updateMap(document.contents, fresh.contents);
  } else if (isSeq(document.contents) && isSeq(fresh.contents)) {
    updateRecords(document.contents, fresh.contents);
  } else {
    return write(fresh);
  }
  return write(document);
}

function write(document: Document): string {
  if (isSeq(document.contents)) {
    document.contents.flow = false;
    document.contents.items.forEach((item, index) => {
      if (isCollection(item)) item.spaceBefore = index > 0;
    });
  }
  return document.toString(writing);
}

/** Gives a map the keys of another, in its order, keeping the pairs whose value is the same. */
function updateMap(map: YAMLMap, fresh: YAMLMap): void {
  const before = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  map.items = fresh.items.map((pair) => {
    const known = before.get(keyOf(pair));
    if (!known) return pair;
    if (!sameValue(plain(known.value), plain(pair.value))) known.value = pair.value;
    return known;
  });
}

/** Gives a list the records of another, keeping those that are the same, wherever they stand. */
function updateRecords(list: YAMLSeq, fresh: YAMLSeq): void {
  const before = new Map(list.items.map((item) => [recordKey(item), item]));
  list.items = fresh.items.map((item) => {
    const known = before.get(recordKey(item));
    if (isMap(known) && isMap(item)) {
      updateMap(known, item);
      return known;
    }
    return known !== undefined && sameValue(plain(known), plain(item)) ? known : item;
  });
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/** A record's id, or the first word of a group of synonyms. */
function recordKey(item: unknown): string {
  if (isMap(item)) return String(item.get('id'));
  return isSeq(item) ? String(item.get(0)) : String(item);
}

const plain = (node: unknown): unknown =>
  isCollection(node) || isScalar(node) ? node.toJS(new Document()) : node;
