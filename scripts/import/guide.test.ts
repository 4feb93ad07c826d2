import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../check.ts';
import { runImport } from '../import.ts';
import { changeWorkbook } from './change-workbook.ts';

/** One thing that the guide tells its reader to do, in its order. */
interface Step {
  /** The heading above it. */
  recipe: string;
  line: number;
  perform: () => void | Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
const content = join(folder, 'content');
cpSync('content', content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of the guide; the others do not end (`dev`), or have tests of their own (`build`). */
const commands: Record<string, (words: string[], print: (line: string) => void) => Promise<number>> = {
  check: (words, print) => runCheck(words, { contentFolder: content, print }),
  import: (words, print) =>
    runImport(words.includes('--modele') ? [...words, join(folder, 'modele-propositions.xlsx')] : words, {
      contentFolder: content,
      today: '2027-03-01',
      print,
      ask: null,
      progress: () => {},
    }),
};

describe('the editor’s guide, followed to the letter', () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  const steps = readSteps(readFileSync('content/README.md', 'utf8'), scripts);

  it('has a recipe for each thing that an editor does', () => {
    const recipes = new Set(steps.map(({ recipe }) => recipe));
    for (const recipe of [
      'Voir ce que vous écrivez',
      'Vérifier',
      'Changer un mot',
      'Ajouter un lauréat',
      'Ajouter un chiffre et sa source, puis le citer',
      'Importer le texte officiel',
      'Corriger un chiffre publié',
      'Déplacer une page',
      'Passer à l’édition officielle',
      'Publier',
    ]) {
      expect(recipes).toContain(recipe);
    }
  });

  it('does what it says, with the screens that it shows', { timeout: 240_000 }, async () => {
    for (const { recipe, line, perform } of steps) {
      try {
        await perform();
      } catch (error) {
        throw new Error(`content/README.md:${line}, « ${recipe} »`, { cause: error });
      }
    }
  });
});

function readSteps(guide: string, scripts: Record<string, string>): Step[] {
  const steps: Step[] = [];
  const lines = guide.split('\n');
  let recipe = '';
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    recipe = /^#{2,3} (.*)$/.exec(line)?.[1] ?? recipe;
    const trial = /^<!-- essai : (.*) -->$/.exec(line)?.[1];
    if (trial) steps.push({ recipe, line: index + 1, perform: () => performTrial(trial) });
    const [, kind, file = ''] = /^```(\w+) ?(.*)$/.exec(line) ?? [];
    if (kind === undefined) continue;
    const end = lines.indexOf('```', index + 1);
    const block = lines.slice(index + 1, end);
    const perform =
      kind === 'console'
        ? () => runCommand(block, scripts)
        : kind === 'diff'
          ? () => applyDiff(file, block)
          : () => addTo(file, block);
    steps.push({ recipe, line: index + 1, perform });
    index = end;
  }
  return steps;
}

/** What a person does outside of the terminal: change a cell, rename a file. */
function performTrial(trial: string): void {
  const [, book, row, title = '', text = ''] = /^(\S+\.xlsx), ligne (\d+), (.+) = (.+)$/.exec(trial) ?? [];
  if (book !== undefined) {
    const path = join(folder, book);
    writeFileSync(path, changeWorkbook(readFileSync(path), [[Number(row), title, text]]));
    return;
  }
  const [, from, to] = /^renommer (\S+) en (\S+)$/.exec(trial) ?? [];
  if (from === undefined || to === undefined) throw new Error(`Unknown trial: ${trial}`);
  renameSync(join(folder, from), join(folder, to));
}

async function runCommand(
  [command = '', ...shown]: string[],
  scripts: Record<string, string>,
): Promise<void> {
  const [, script = '', options = ''] = /^\$ npm run (\S+)(?: -- (.*))?$/.exec(command) ?? [];
  expect(scripts, `the script of ${command}`).toHaveProperty(script);
  const run = commands[script];
  if (!run) return;
  const printed: string[] = [];
  const words = options.split(' ').filter(Boolean);
  await run(
    words.map((word) => (word.endsWith('.xlsx') ? join(folder, word) : word)),
    (line) => printed.push(line.replaceAll(`${folder}/`, '')),
  );
  expect(printed.filter((line) => line !== '').join('\n')).toMatch(patternOf(shown));
}

/** A screen as the guide shows it: « … » stands for anything, and counts follow the content. */
function patternOf(shown: readonly string[]): RegExp {
  const source = shown
    .join('\n')
    .trimEnd()
    .split('…')
    .map((part) =>
      part
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\d+(?= (?:propositions|lauréats|chiffres|repères|sources|identiques|fichiers))/g, '\\d+'),
    )
    .join('[\\s\\S]*');
  return new RegExp(`^${source}$`);
}

function applyDiff(file: string, block: readonly string[]): void {
  const path = join(folder, file);
  const before = block
    .filter((line) => line.startsWith('-'))
    .map((line) => line.slice(1))
    .join('\n');
  const after = block
    .filter((line) => line.startsWith('+'))
    .map((line) => line.slice(1))
    .join('\n');
  const text = readFileSync(path, 'utf8');
  // The last one: a recipe changes the entry that it has just added.
  const at = text.lastIndexOf(before);
  if (at < 0) throw new Error(`${file} does not hold:\n${before}`);
  // Removing a line removes its line break.
  const rest = text.slice(at + before.length);
  writeFileSync(path, text.slice(0, at) + after + (after === '' ? rest.replace(/^\n/, '') : rest));
}

/** A new file, or lines at the end of one that stands; a list that was empty becomes one. */
function addTo(file: string, block: readonly string[]): void {
  const path = join(folder, file);
  const text = `${block.join('\n')}\n`;
  if (text.startsWith('---\n')) writeFileSync(path, text);
  else
    writeFileSync(path, `${readFileSync(path, 'utf8').replace(/^\[\]\n$/, '')}\n${text}`.replace(/^\n/, ''));
}
