/**
 * `npm run check`: reads the content and says everything that keeps it from being a book, then everything that
 * could be better written. Errors end with status 1; warnings do not.
 *
 *   npm run check                   every problem, by file, line and column
 *   npm run check -- --officielle   what is still a working text is an error too
 *   npm run check -- --json         the same, for machines
 *   npm run check -- --liens        also visits every address outside the site that the registries give
 */
import { resolve } from 'node:path';
import type { Content } from '#book/entry.ts';
import { count } from '#book/plural.ts';
import type { Problem } from '#book/problem.ts';
import { contentFolder } from '#site/content-folder.ts';
import { checkContent } from './check/check-content.ts';
import { formatCheckProblem } from './check/check-problem.ts';
import { ranges } from './import/plan-lines.ts';
import { recoverFolder } from './import/write.ts';
import { outsideAddresses } from './links/addresses.ts';
import { checkLinks, offlineMessage } from './links/check-links.ts';

const known = ['--json', '--officielle', '--liens'];

/** Checks a content folder and prints what it finds; gives the exit status. */
export async function runCheck(
  options: readonly string[],
  { contentFolder: folder, print }: { contentFolder: string; print: (line: string) => void },
): Promise<number> {
  const unknown = options.filter((option) => !known.includes(option));
  if (unknown.length > 0) {
    print(`Option inconnue « ${unknown.join(' ')} ». Options : ${known.join(', ')}.`);
    return 1;
  }
  await recoverFolder(resolve(folder));
  const { content, problems: ofContent } = checkContent(folder, {
    official: options.includes('--officielle'),
  });
  const visited = content && options.includes('--liens') ? await visitLinks(content) : null;
  const problems = [...ofContent, ...(visited?.problems ?? [])];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const status = errors === 0 ? 0 : 1;
  if (options.includes('--json')) {
    print(JSON.stringify(problems, null, 2));
    return status;
  }
  for (const problem of problems) print(formatCheckProblem(problem));
  if (problems.length > 0) print('');
  if (visited) print(visited.summary);
  if (problems.some(({ rule }) => rule === 'workingText')) print(workingLine(content));
  const said = [
    count(errors, 'erreur', 'erreurs', 'Aucune erreur'),
    count(problems.length - errors, 'remarque', 'remarques', 'aucune remarque'),
  ];
  print(`Contenu vérifié : ${sizes(content)}. ${said.join(', ')}.`);
  return status;
}

/** Visits what the registries link to; without a network nothing is known, and that is said. */
async function visitLinks(content: Content): Promise<{ problems: readonly Problem[]; summary: string }> {
  const addresses = outsideAddresses(content);
  const { online, visited, problems } = await checkLinks(addresses, { fetch });
  if (!online) return { problems: [], summary: offlineMessage };
  const dead = count(problems.length, 'ne répond plus', 'ne répondent plus', 'toutes répondent');
  return { problems, summary: `${count(visited, 'adresse visitée', 'adresses visitées')}, ${dead}.` };
}

function workingLine(content: Content | null): string {
  const working = (content?.proposals ?? []).filter(({ data }) => data.status === 'travail');
  const numbers = working.map(({ data }) => data.number);
  return `Encore en édition de travail : ${numbers.length === 0 ? 'le livre' : `propositions ${ranges(numbers)}`}.`;
}

function sizes(content: Content | null): string {
  if (content === null) return 'rien de lisible';
  const { proposals, laureates, figures, landmarks, sources } = content;
  return [
    count(proposals.length, 'proposition', 'propositions'),
    count(laureates.length, 'lauréat', 'lauréats'),
    count(figures.length, 'chiffre', 'chiffres'),
    count(landmarks.length, 'repère', 'repères'),
    count(sources.length, 'source', 'sources'),
  ].join(', ');
}

if (import.meta.main) {
  process.exitCode = await runCheck(process.argv.slice(2), {
    contentFolder,
    print: (line) => console.log(line),
  });
}
