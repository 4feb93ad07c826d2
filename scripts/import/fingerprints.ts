import { createHash } from 'node:crypto';
import type { CollectionName } from './collections.ts';

/** Where the content folder remembers what was last imported. */
export const fingerprintsPath = 'imported.txt';

/** The fingerprint of each record as it was last imported, by collection and key. */
export type Fingerprints = ReadonlyMap<string, string>;

const header = `# Écrit par « npm run import », à ne pas modifier. Une ligne par enregistrement : ce qui a été importé
# en dernier. Réimporter la même chose ne défait donc pas les corrections faites ici à la main.
`;

/**
 * How a record is named among the fingerprints. Keys of synonyms may hold spaces. A row of a table and an
 * object of a JSON file are remembered apart: each is compared with the last one of its kind.
 */
export const fingerprintName = (collection: CollectionName, key: string, isRow: boolean): string =>
  `${isRow ? 'tableau ' : ''}${collection} ${key}`;

/** A short fingerprint of plain data, the same whatever the order of its keys. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
    .slice(0, 12);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** Reads the file of fingerprints; a line that is not one is ignored, as if it had not been imported. */
export function readFingerprints(text: string): Fingerprints {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, fingerprint, name] = /^([0-9a-f]{12}) (.+?)\r?$/.exec(line) ?? [];
      return fingerprint !== undefined && name !== undefined ? [[name, fingerprint]] : [];
    }),
  );
}

/** Writes the file of fingerprints, sorted by name so that a change is one line. */
export function renderFingerprints(fingerprints: Fingerprints): string {
  const compare = new Intl.Collator('fr', { numeric: true }).compare;
  const lines = [...fingerprints]
    .sort(([a], [b]) => compare(a, b) || (a < b ? -1 : 1))
    .map(([name, fingerprint]) => `${fingerprint} ${name}\n`);
  return header + lines.join('');
}
