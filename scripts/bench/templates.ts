import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A kind of page: the longest of its kind is measured, which weighs the most. */
export interface Template {
  readonly name: string;
  readonly path: string;
  /** Whether it is read from top to bottom; a list, a tool or the whole book has no budget of weight. */
  readonly isReading: boolean;
}

const kinds: readonly (readonly [name: string, path: string, isReading: boolean])[] = [
  ['accueil', '/', true],
  ['proposition', '/propositions/*/', true],
  ['chapitre', '/recit/*/', true],
  ['lauréat', '/laureats/*/', true],
  ['chiffre', '/chiffres/*/', true],
  ['repère', '/reperes/*/', true],
  ['partie', '/parties/*/', true],
  ['acteur', '/acteurs/*/', true],
  ['graphique', '/graphiques/*/', true],
  ['page de texte', '/methode/', true],
  ['explorateur', '/propositions/', false],
  ['liste des lauréats', '/laureats/', false],
  ['liste des chiffres', '/chiffres/', false],
  ['glossaire', '/glossaire/', false],
  ['sources', '/sources/', false],
  ['recherche', '/recherche/', false],
];

/** Pages of a folder that are of another kind than its others. */
const apart = /\/(?:chiffres\/divergences|propositions\/(?:[a-z][^/]*))\/$/;

function longestOf(dir: string, folder: string): string | null {
  const pages = readdirSync(join(dir, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`)
    .filter((path) => !apart.test(path) && existsSync(join(dir, path, 'index.html')))
    .map((path) => ({ path, size: statSync(join(dir, path, 'index.html')).size }))
    .sort((one, other) => other.size - one.size);
  return pages[0]?.path ?? null;
}

/** One page of each kind that the site has. */
export function templatesOf(dir: string): readonly Template[] {
  return kinds.flatMap(([name, pattern, isReading]) => {
    const folder = pattern.replace(/\*\/$/, '');
    if (!existsSync(join(dir, folder))) return [];
    const path = pattern.endsWith('*/') ? longestOf(dir, folder) : pattern;
    return path && existsSync(join(dir, path, 'index.html')) ? [{ name, path, isReading }] : [];
  });
}
