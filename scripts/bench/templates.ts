import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A list of the book's own things, which may grow with the book: its budget is by row. */
export interface ListBudget {
  /** What starts each row in the page's main part. */
  readonly row: RegExp;
  /** Kilobytes that each row may add to the frame of a page. */
  readonly each: number;
}

/** A kind of page, and the pages of that kind. */
export interface Template {
  readonly name: string;
  /** The heaviest first. */
  readonly paths: readonly string[];
  /** Null for a page that is read from top to bottom, and for a tool; a list has a budget of its own. */
  readonly list: ListBudget | null;
  /** Whether the budgets of a reading page apply. */
  readonly isReading: boolean;
}

type Kind = readonly [name: string, pattern: string, budget: 'reading' | 'tool' | ListBudget];

const kinds: readonly Kind[] = [
  ['accueil', '/', 'reading'],
  ['proposition', '/propositions/*/', 'reading'],
  ['chapitre', '/recit/*/', 'reading'],
  ['lauréat', '/laureats/*/', 'reading'],
  ['chiffre', '/chiffres/*/', 'reading'],
  ['repère', '/reperes/*/', 'reading'],
  ['partie', '/parties/*/', 'reading'],
  ['acteur', '/acteurs/*/', 'reading'],
  ['graphique', '/graphiques/*/', 'reading'],
  ['page de texte', '/methode/', 'reading'],
  ['récit', '/recit/', 'reading'],
  ['données', '/donnees/', 'reading'],
  ['liste des repères', '/reperes/', 'reading'],
  ['plan du site', '/plan-du-site/', 'reading'],
  ['explorateur', '/propositions/', { row: /\bdata-proposal="/g, each: 0.2 }],
  ['liste des lauréats', '/laureats/', { row: /<li\b/g, each: 0.06 }],
  ['liste des chiffres', '/chiffres/', { row: /<li\b/g, each: 0.03 }],
  ['écarts entre sources', '/chiffres/divergences/', { row: /<tr\b/g, each: 0.1 }],
  ['graphique des écarts', '/graphiques/chiffres-divergents/', { row: /<tr\b/g, each: 0.2 }],
  ['galerie des graphiques', '/graphiques/', { row: /<figure data-chart/g, each: 5.5 }],
  ['glossaire', '/glossaire/', { row: /<dt\b/g, each: 0.25 }],
  ['sources', '/sources/', { row: /<li id="/g, each: 0.1 }],
  ['recherche', '/recherche/', 'tool'],
  ['sélection', '/selection/', 'tool'],
];

/** Pages of a folder that are of another kind than its others, or measured by themselves. */
const apart = /^\/(?:chiffres\/divergences|graphiques\/chiffres-divergents|propositions\/(?:[a-z][^/]*))\/$/;

const fileOf = (dir: string, path: string) => join(dir, path, 'index.html');

/** What a page weighs as servers send it, in bytes. */
export function weightOf(dir: string, path: string): number {
  const file = fileOf(dir, path);
  return (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
}

function pathsOf(dir: string, pattern: string): string[] {
  if (!pattern.endsWith('*/')) return existsSync(fileOf(dir, pattern)) ? [pattern] : [];
  const folder = pattern.slice(0, -'*/'.length);
  if (!existsSync(join(dir, folder))) return [];
  return readdirSync(join(dir, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`)
    .filter((path) => !apart.test(path) && existsSync(fileOf(dir, path)))
    .sort((one, other) => weightOf(dir, other) - weightOf(dir, one));
}

/** The kinds of page that a site has. */
export function templatesOf(dir: string): readonly Template[] {
  return kinds.flatMap(([name, pattern, budget]) => {
    const paths = pathsOf(dir, pattern);
    if (paths.length === 0) return [];
    return [
      { name, paths, list: typeof budget === 'object' ? budget : null, isReading: budget === 'reading' },
    ];
  });
}
