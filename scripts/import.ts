import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { compareProblems, formatProblem, type Problem } from '#book/problem.ts';
import { contentFolder } from '#site/content-folder.ts';
import {
  type CollectionName,
  collectionNamed,
  collectionNames,
  collectionOfFile,
  nearestCollection,
} from './import/collections.ts';
import type { InputRecord } from './import/input.ts';
import { parseJson } from './import/parse-json.ts';
import { planImport } from './import/plan.ts';
import { reportLines } from './import/report.ts';
import { readTree, writeFiles } from './import/write.ts';

const usage = `Usage : npm run import -- FICHIER.json [--collection NOM]
        npm run import -- DOSSIER
Le nom du fichier dit la collection (propositions.json, laureats.json…), sinon --collection.`;

/** Imports files into a content folder; prints what it did; gives the exit status. */
export async function runImport(
  argumentList: readonly string[],
  options: { contentFolder: string; today: string; print: (line: string) => void },
): Promise<number> {
  const { paths, collection, problems } = readArguments(argumentList);
  if (paths.length === 0 && problems.length === 0) {
    options.print(usage);
    return 1;
  }
  const records: InputRecord[] = [];
  for (const path of paths) {
    const input = await readInput(path, collection);
    records.push(...input.records);
    problems.push(...input.problems);
  }
  const plan = planImport(records, await readTree(options.contentFolder), options.today);
  problems.push(...plan.problems);
  if (problems.length > 0) {
    for (const problem of problems.sort(compareProblems)) options.print(formatProblem(problem));
    const count = problems.length > 1 ? `${problems.length} problèmes` : '1 problème';
    options.print(`Rien n'a été écrit : ${count} à corriger, puis relancez l'import.`);
    return 1;
  }
  try {
    await writeFiles(options.contentFolder, plan.files, plan.removed);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    options.print(
      `${options.contentFolder} — erreur : écriture impossible (${reason}). Rien n'a été changé.`,
    );
    return 1;
  }
  for (const line of reportLines(plan.counts, plan.files.size)) options.print(line);
  return 0;
}

function readArguments(list: readonly string[]): {
  paths: string[];
  collection: CollectionName | null;
  problems: Problem[];
} {
  const paths: string[] = [];
  const problems: Problem[] = [];
  let collection: CollectionName | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const argument = list[index] ?? '';
    const [option, inline] = argument.split('=', 2);
    if (option !== '--collection') {
      if (argument.startsWith('--'))
        problems.push(problem('import', 'option', `option inconnue « ${argument} ». ${usage}`));
      else paths.push(argument);
      continue;
    }
    const word = inline ?? list[++index] ?? '';
    collection = collectionNamed(word);
    if (collection === null) {
      const near = nearestCollection(word);
      const expected = near ? `vouliez-vous dire « ${near} » ?` : `attendu : ${collectionNames.join(', ')}.`;
      problems.push(problem('import', 'unknown-collection', `collection inconnue « ${word} » ; ${expected}`));
    }
  }
  return { paths, collection, problems };
}

/** Reads a file, or every JSON file of a folder. */
async function readInput(
  path: string,
  collection: CollectionName | null,
): Promise<{ records: InputRecord[]; problems: Problem[] }> {
  const fail = (rule: string, message: string) => ({ records: [], problems: [problem(path, rule, message)] });
  const found = await stat(path).catch(() => null);
  if (!found) return fail('missing-file', 'ce fichier n’existe pas ; vérifiez son nom et son dossier.');
  if (found.isDirectory()) {
    const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0) return fail('empty-folder', 'ce dossier ne contient aucun fichier .json.');
    const inputs = await Promise.all(names.map((name) => readInput(join(path, name), collection)));
    return {
      records: inputs.flatMap((input) => input.records),
      problems: inputs.flatMap((input) => input.problems),
    };
  }
  if (!path.toLowerCase().endsWith('.json')) {
    return fail('extension', 'extension inconnue ; attendu : un fichier .json.');
  }
  const which = collection ?? collectionOfFile(basename(path, '.json'));
  if (which === null) {
    return fail(
      'unknown-collection',
      `le nom du fichier ne dit pas ce qu'il contient ; renommez-le (propositions.json, laureats.json…) ou ajoutez --collection. Collections : ${collectionNames.join(', ')}.`,
    );
  }
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return fail('unreadable-file', 'ce fichier ne peut pas être lu ; vérifiez ses droits.');
  return parseJson(text, path, which);
}

const problem = (file: string, rule: string, message: string): Problem => ({
  severity: 'error',
  file,
  line: 0,
  rule,
  message,
});

if (import.meta.main) {
  process.exitCode = await runImport(process.argv.slice(2), {
    contentFolder: resolve(contentFolder),
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
  });
}
