/** What Pagefind's names of a site in French begin with. */
const start = 'fr_';
/** Pagefind's own names are ten characters long: these replace them one for one. */
const length = 10;
const editionLength = 4;
const placeLength = length - start.length - editionLength;

/**
 * The name of a file of the full-text index by its place among those of its kind: the edition first, for no cache to
 * give an old text. Pagefind names each by a hash of its own, which visitors would load twice over, in the list of the
 * index and in that of the entries, where it does not compress.
 *
 * @param index Pagefind's name for the whole index. Example: `fr_a34753819e`
 */
export function nameOfPlace(index: string, place: number): string {
  const digits = place.toString(36);
  if (digits.length > placeLength) throw new RangeError(`The index has more than ${place} files.`);
  const edition = index.slice(start.length, start.length + editionLength);
  return start + edition + digits.padStart(placeLength, '0');
}

/** The names of the indexed texts, by their address: their order is that of their addresses. */
export function textNames(index: string, paths: readonly string[]): Map<string, string> {
  const sorted = [...paths].sort((a, b) => (a < b ? -1 : Number(a > b)));
  return new Map(sorted.map((path, place) => [path, nameOfPlace(index, place)]));
}
