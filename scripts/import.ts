import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { contentFolder } from '#site/content-folder.ts';
import { type ImportArguments, readArguments, usage } from './import/arguments.ts';
import { completeness } from './import/completeness.ts';
import type { InputRecord } from './import/input.ts';
import { newProblems } from './import/new-problems.ts';
import { type Plan, planImport } from './import/plan.ts';
import { differenceLines, keptLines } from './import/plan-lines.ts';
import { inRowOrder, mostPrinted, problemLines, problemsCsv } from './import/problem-list.ts';
import { readStored } from './import/read-content.ts';
import { readInput } from './import/read-input.ts';
import { reportLines, resultLine } from './import/report.ts';
import type { ContentTree, Store } from './import/store.ts';
import { isTableCollection, sheetNames } from './import/table/columns.ts';
import { exportXlsx, templateXlsx } from './import/table/export.ts';
import type { ImportProblem } from './import/table/table.ts';
import { vocabulariesOf } from './import/table/vocabulary.ts';
import { readTree, recoverFolder, stageFiles } from './import/write.ts';

/** What the command does to the world beside the content folder. */
export interface ImportEffects {
  contentFolder: string;
  /** Example: `2026-11-22`. */
  today: string;
  print: (line: string) => void;
  /** Asks yes or no; null when there is nobody to answer. */
  ask: ((question: string) => Promise<boolean>) | null;
  /** Says what is being done; the next word replaces it. */
  progress: (step: string) => void;
}

/** Imports files into a content folder, or writes a template or an export; gives the exit status. */
export async function runImport(argumentList: readonly string[], effects: ImportEffects): Promise<number> {
  const wanted = readArguments(argumentList);
  const { print, progress } = effects;
  if (wanted.problems.length > 0) return refuse(wanted.problems, wanted, effects);
  if (wanted.paths.length === 0 && wanted.write === null) {
    print(usage);
    return 1;
  }
  await recoverFolder(effects.contentFolder);
  progress('Lecture du contenu');
  const tree = await readTree(effects.contentFolder);
  const { records: stored, problems: unreadable } = readStored(tree);
  if (wanted.write !== null) {
    if (unreadable.length > 0) return refuse(unreadable, wanted, effects);
    return writeWorkbook(wanted, stored, effects);
  }
  const records: InputRecord[] = [];
  const problems: ImportProblem[] = [];
  for (const path of wanted.paths) {
    progress(`Lecture de ${basename(path)}`);
    const input = await readInput(path, wanted.collection, stored);
    records.push(...input.records);
    problems.push(...input.problems);
  }
  progress('Comparaison avec le contenu');
  const plan = planImport(records, tree, effects.today);
  problems.push(...plan.problems, ...completeness(records, stored, wanted.partial));
  if (problems.some(({ severity }) => severity === 'error')) return refuse(problems, wanted, effects);
  return carryOut(plan, records, problems, stored, tree, wanted, effects);
}

/** Shows the plan, asks, checks the book as it would be, and writes it. */
async function carryOut(
  plan: Plan,
  records: readonly InputRecord[],
  warnings: readonly ImportProblem[],
  stored: Store,
  tree: ContentTree,
  wanted: ImportArguments,
  { contentFolder: folder, print, ask, progress }: ImportEffects,
): Promise<number> {
  progress('Vérification du livre');
  const stage = await stageFiles(folder, plan.files, plan.removed).catch((error: unknown) => reasonOf(error));
  if (typeof stage === 'string') return unwritable(folder, stage, print);
  try {
    const broken = tree.size > 0 ? newProblems(folder, stage.folder) : [];
    progress('');
    if (broken.length > 0) return refuse(broken, wanted, { contentFolder: folder, print, progress });
    for (const line of problemLines(warnings)) print(line);
    for (const line of reportLines(plan.counts)) print(line);
    for (const line of differenceLines(plan, vocabulariesOf(stored))) print(line);
    for (const line of keptLines(records, nameOf)) print(line);
    if (plan.files.size === 0 && plan.removed.length === 0) {
      print('Rien à écrire : le contenu dit déjà la même chose.');
      return 0;
    }
    if (wanted.simulation) {
      print(`Simulation : rien n'a été écrit. Sans --simulation, ${resultLine(plan.files.size, 'future')}`);
      return 0;
    }
    if (!wanted.yes) {
      if (ask === null) {
        print("Rien n'a été écrit : ajoutez --oui pour écrire sans poser de question.");
        return 1;
      }
      if (!(await ask('Écrire ces changements ? [o/N] '))) {
        print("Rien n'a été écrit.");
        return 1;
      }
    }
    progress('Écriture');
    const failure = await stage.commit().catch((error: unknown) => reasonOf(error));
    progress('');
    if (typeof failure === 'string') return unwritable(folder, failure, print);
    print(resultLine(plan.files.size, 'past'));
    return 0;
  } finally {
    await stage.discard();
  }
}

function unwritable(folder: string, reason: string, print: (line: string) => void): number {
  print(`${folder} — erreur : écriture impossible (${reason}). Rien n'a été changé.`);
  return 1;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const nameOf = ({ value, row, index }: InputRecord): string =>
  Object.values(row?.texts ?? {})[0] ?? String(value ?? index + 1);

/** Says what is wrong, all of it, in the order of the file; in a table too when it is long. */
async function refuse(
  problems: readonly ImportProblem[],
  wanted: ImportArguments,
  { print, progress }: Pick<ImportEffects, 'print' | 'progress' | 'contentFolder'>,
): Promise<number> {
  progress('');
  const ordered = inRowOrder(problems);
  for (const line of problemLines(ordered)) print(line);
  const errors = ordered.filter(({ severity }) => severity === 'error').length;
  const count = errors > 1 ? `${errors} problèmes` : '1 problème';
  const [path] = wanted.paths;
  if (ordered.length > mostPrinted && path !== undefined) {
    const table = join(dirname(path), `${basename(path, extname(path))}-problemes.csv`);
    const failure = await writeFile(table, problemsCsv(ordered)).catch(reasonOf);
    print(
      failure === undefined
        ? `… et ${ordered.length - mostPrinted} autres : tous sont dans ${table}, à ouvrir dans un tableur.`
        : `… et ${ordered.length - mostPrinted} autres (impossible d'écrire ${table}).`,
    );
  }
  print(`Rien n'a été écrit : ${count} à corriger, puis relancez l'import.`);
  return 1;
}

async function writeWorkbook(
  wanted: ImportArguments,
  stored: Store,
  { print, progress }: ImportEffects,
): Promise<number> {
  const collection =
    wanted.collection !== null && isTableCollection(wanted.collection) ? wanted.collection : null;
  const isTemplate = wanted.write === 'template';
  const name = isTemplate
    ? `modele-${sheetNames[collection ?? 'proposals'].toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')}.xlsx`
    : 'contenu.xlsx';
  const path = wanted.paths[0] ?? name;
  if (existsSync(path) && !wanted.yes) {
    print(`${path} existe déjà ; donnez un autre nom, ou ajoutez --oui pour le remplacer.`);
    return 1;
  }
  const bytes = isTemplate
    ? templateXlsx(stored, collection ?? 'proposals')
    : exportXlsx(stored, collection === null ? undefined : [collection]);
  progress('');
  const failure = await writeFile(path, bytes).catch(reasonOf);
  if (failure !== undefined) {
    print(`${path} — erreur : écriture impossible (${failure}).`);
    return 1;
  }
  print(
    isTemplate
      ? `Modèle écrit : ${path}. Remplissez-le à partir de la ligne 2 (elle montre un exemple, à remplacer), puis : npm run import -- ${path}`
      : `Contenu écrit : ${path}. Changez-y ce qu'il faut, puis : npm run import -- ${path}`,
  );
  return 0;
}

if (import.meta.main) {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  process.exitCode = await runImport(process.argv.slice(2), {
    contentFolder: resolve(contentFolder),
    today: new Date().toISOString().slice(0, 10),
    print: (line) => console.log(line),
    ask: isTerminal ? askPerson : null,
    progress: (step) => {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${step === '' ? '' : `${step}…`}`);
    },
  });
}

async function askPerson(question: string): Promise<boolean> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await reader.question(question);
  reader.close();
  return /^\s*(?:o|oui|y|yes)\s*$/i.test(answer);
}
