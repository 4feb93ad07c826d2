/**
 * `npm run check`: reads the content and says everything that keeps it from being a book, then everything that
 * could be better written. Errors end with status 1; warnings do not.
 *
 *   npm run check                   every problem, by file, line and column
 *   npm run check -- --officielle   what is still a working text is an error too
 *   npm run check -- --json         the same, for machines
 */
import { resolve } from 'node:path';
import { contentFolder } from '#site/content-folder.ts';
import { checkContent } from './check/check-content.ts';
import { formatCheckProblem } from './check/check-problem.ts';
import { ranges } from './import/plan-lines.ts';
import { recoverFolder } from './import/write.ts';

const options = process.argv.slice(2);
const known = ['--json', '--officielle'];
const unknown = options.filter((option) => !known.includes(option));

if (unknown.length > 0) {
  console.error(`Option inconnue « ${unknown.join(' ')} ». Options : ${known.join(', ')}.`);
  process.exitCode = 1;
} else {
  await recoverFolder(resolve(contentFolder));
  const official = options.includes('--officielle');
  const { content, problems } = checkContent(contentFolder, { official });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  process.exitCode = errors.length === 0 ? 0 : 1;
  if (options.includes('--json')) {
    process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
  } else {
    const working = problems.filter(({ rule }) => rule === 'workingText');
    for (const problem of problems) console.error(formatCheckProblem(problem));
    if (problems.length > 0) console.error('');
    if (working.length > 0) {
      const numbers = (content?.proposals ?? [])
        .filter(({ data }) => data.status === 'travail')
        .map(({ data }) => data.number);
      console.log(
        `Encore en édition de travail : ${numbers.length === 0 ? 'le livre' : `propositions ${ranges(numbers)}`}.`,
      );
    }
    const sizes = content
      ? `${content.proposals.length} propositions, ${content.laureates.length} lauréats, ${content.figures.length} chiffres, ${content.landmarks.length} repères, ${content.sources.length} sources`
      : 'rien de lisible';
    console.log(
      `Contenu vérifié : ${sizes}. ${counted(errors.length, 'erreur', 'Aucune erreur')}, ${counted(warnings, 'remarque', 'aucune remarque')}.`,
    );
  }
}

function counted(count: number, noun: string, none: string): string {
  return count === 0 ? none : `${count} ${noun}${count > 1 ? 's' : ''}`;
}
