import { nameOfPlace } from '#search/text-names.ts';

/** New names for the files of an index, and its list with them. */
export interface Shortened {
  /** By Pagefind's name: the name to write a text under. */
  texts: ReadonlyMap<string, string>;
  /** The same for a file of words. */
  chunks: ReadonlyMap<string, string>;
  meta: Buffer;
}

const hash = /fr_[0-9a-f]{7}/g;

/**
 * Names the files of an index by their order, so that its list says nothing that does not compress.
 *
 * @param index Pagefind's name for the index
 * @param meta its list of files
 * @param addresses by Pagefind's name, the address of each text
 * @throws RangeError when the list is not made as that of the version of Pagefind known here
 */
export function shorten(index: string, meta: Buffer, addresses: ReadonlyMap<string, string>): Shortened {
  const sorted = [...addresses].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b)));
  const texts = new Map(sorted.map(([name], place) => [name, nameOfPlace(index, place)]));
  const chunks = new Map<string, string>();
  const seen = new Set<string>();
  // One byte a character: names are replaced by others as long, and nothing else changes.
  const renamed = meta.toString('latin1').replace(hash, (name) => {
    seen.add(name);
    const text = texts.get(name);
    if (text !== undefined) return text;
    const chunk = chunks.get(name) ?? nameOfPlace(index, chunks.size);
    chunks.set(name, chunk);
    return chunk;
  });
  const lost = [...texts.keys()].find((name) => !seen.has(name));
  if (lost !== undefined) throw new RangeError(`Pagefind’s list does not name ${lost}.`);
  return { texts, chunks, meta: Buffer.from(renamed, 'latin1') };
}
