import { nearest } from '#book/nearest.ts';

/** What can be imported, in the order in which one refers to another. */
export const collectionNames = [
  'book',
  'sources',
  'figures',
  'landmarks',
  'laureates',
  'narrative',
  'glossary',
  'proposals',
  'divergences',
  'synonyms',
] as const;
export type CollectionName = (typeof collectionNames)[number];

/** How each collection is named to the person who imports. */
export const collectionLabels: Record<CollectionName, { one: string; many: string }> = {
  book: { one: 'livre', many: 'livre' },
  sources: { one: 'source', many: 'sources' },
  figures: { one: 'chiffre', many: 'chiffres' },
  landmarks: { one: 'repère', many: 'repères' },
  laureates: { one: 'lauréat', many: 'lauréats' },
  narrative: { one: 'chapitre', many: 'chapitres du récit' },
  glossary: { one: 'entrée du glossaire', many: 'entrées du glossaire' },
  proposals: { one: 'proposition', many: 'propositions' },
  divergences: { one: 'divergence', many: 'divergences' },
  synonyms: { one: 'groupe de synonymes', many: 'groupes de synonymes' },
};

/** Words by which a file's name tells its collection, without accents. */
const fileNames: Record<CollectionName, readonly string[]> = {
  book: ['book', 'livre'],
  sources: ['sources', 'source'],
  figures: ['figures', 'chiffres'],
  landmarks: ['landmarks', 'reperes'],
  laureates: ['laureates', 'laureats'],
  narrative: ['narrative', 'recit', 'chapitres'],
  glossary: ['glossary', 'glossaire'],
  proposals: ['proposals', 'propositions'],
  divergences: ['divergences', 'divergence'],
  synonyms: ['synonyms', 'synonymes'],
};

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The collection that a word names, in English or in French; null when it names none. */
export function collectionNamed(word: string): CollectionName | null {
  const plain = withoutAccents(word);
  return collectionNames.find((name) => fileNames[name].includes(plain)) ?? null;
}

/** The collection that a file's name tells: `propositions-2027.json` holds proposals. */
export function collectionOfFile(baseName: string): CollectionName | null {
  const words = withoutAccents(baseName).split(/[^a-z]+/);
  const found = collectionNames.filter((name) => fileNames[name].some((word) => words.includes(word)));
  const [only] = found;
  return found.length === 1 && only ? only : null;
}

/** The collection's name nearest to a misspelt one. */
export function nearestCollection(word: string): string | null {
  return nearest(withoutAccents(word), Object.values(fileNames).flat());
}
