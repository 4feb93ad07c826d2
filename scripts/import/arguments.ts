import type { Problem } from '#book/problem.ts';
import { type CollectionName, collectionNamed, collectionNames, nearestCollection } from './collections.ts';

/** What a person asks of `npm run import`. */
export interface ImportArguments {
  paths: string[];
  collection: CollectionName | null;
  /** Show what would be done, and write nothing. */
  simulation: boolean;
  /** Do not ask before writing. */
  yes: boolean;
  /** Accept a file that holds only some of the proposals. */
  partial: boolean;
  /** Write a template or an export, to `paths[0]` when it is given. */
  write: 'template' | 'export' | null;
  problems: Problem[];
}

export const usage = `Usage : npm run import -- FICHIER            importe un classeur (.xlsx), un tableau (.csv), un .json ou un .docx
        npm run import -- --modele          écrit un modèle de tableau à remplir (modele-propositions.xlsx)
        npm run import -- --export          écrit le contenu actuel dans un classeur (contenu.xlsx)
Options : --simulation      montre ce qui changerait, sans rien écrire
          --oui             écrit sans poser de question
          --partiel         accepte un fichier où il manque des propositions
          --collection NOM  dit ce que contient le fichier : propositions, laureats, chiffres, reperes, sources…`;

const flags = {
  '--simulation': (found: ImportArguments) => {
    found.simulation = true;
  },
  '--oui': (found: ImportArguments) => {
    found.yes = true;
  },
  '--partiel': (found: ImportArguments) => {
    found.partial = true;
  },
  '--modele': (found: ImportArguments) => {
    found.write = 'template';
  },
  '--export': (found: ImportArguments) => {
    found.write = 'export';
  },
} as const;

/** Reads the words after `npm run import --`. */
export function readArguments(list: readonly string[]): ImportArguments {
  const found: ImportArguments = {
    paths: [],
    collection: null,
    simulation: false,
    yes: false,
    partial: false,
    write: null,
    problems: [],
  };
  const report = (rule: string, message: string): void => {
    found.problems.push({ severity: 'error', file: 'import', line: 0, rule, message });
  };
  for (let index = 0; index < list.length; index += 1) {
    const argument = list[index] ?? '';
    const [option = '', inline] = argument.split('=', 2);
    if (option === '--collection') {
      const word = inline ?? list[++index] ?? '';
      found.collection = collectionNamed(word);
      if (found.collection !== null) continue;
      const near = nearestCollection(word);
      const hint = near ? `vouliez-vous dire « ${near} » ?` : `attendu : ${collectionNames.join(', ')}.`;
      report('unknown-collection', `collection inconnue « ${word} » ; ${hint}`);
    } else if (option in flags) flags[option as keyof typeof flags](found);
    else if (argument.startsWith('-')) report('option', `option inconnue « ${argument} ».\n${usage}`);
    else found.paths.push(argument);
  }
  return found;
}
