/** `npm run check`: reads the content and says everything that keeps it from being a book. */
import { checkIntegrity } from '#book/integrity/index.ts';
import { compareProblems, formatProblem } from '#book/problem.ts';
import { readOutline } from '#markdown/outline.ts';
import { readContent } from '#reader/read.ts';
import { contentFolder } from '#site/content-folder.ts';

const json = process.argv.includes('--json');
const { content, problems: readProblems } = readContent(contentFolder);
const problems = [...readProblems, ...(content ? checkIntegrity(content, readOutline) : [])].sort(
  compareProblems,
);
const errors = problems.filter(({ severity }) => severity === 'error');

if (json) {
  process.stdout.write(`${JSON.stringify(problems, null, 2)}\n`);
} else {
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.length > 0) console.error('');
  const warnings = problems.length - errors.length;
  console.log(
    errors.length === 0
      ? `Contenu vérifié : ${content?.proposals.length ?? 0} propositions, ${content?.laureates.length ?? 0} lauréats, ${content?.figures.length ?? 0} chiffres, ${content?.landmarks.length ?? 0} repères, ${content?.sources.length ?? 0} sources. Aucune erreur${warnings ? `, ${warnings} à regarder` : ''}.`
      : `${errors.length} ${errors.length === 1 ? 'erreur' : 'erreurs'} à corriger dans ${contentFolder}/.`,
  );
}
process.exitCode = errors.length === 0 ? 0 : 1;
