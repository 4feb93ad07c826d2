import { checkIntegrity } from '#book/integrity/index.ts';
import type { Problem } from '#book/problem.ts';
import { readContent } from '#reader/read.ts';
import { publishedOutline } from '#site/anchors.ts';

/** The errors that a new content folder has and that the present one has not, named as in the present one. */
export function newProblems(present: string, next: string): Problem[] {
  const known = new Set(errorsOf(present, present).map(({ file, message }) => `${file} ${message}`));
  return errorsOf(next, present).filter(({ file, message }) => !known.has(`${file} ${message}`));
}

function errorsOf(folder: string, shownAs: string): Problem[] {
  // The next folder has no records of its own: anchors stay those of the present one.
  const readOutline = publishedOutline(shownAs);
  const { content, problems } = readContent(folder);
  return [...problems, ...(content ? checkIntegrity(content, readOutline) : [])]
    .filter(({ severity }) => severity === 'error')
    .map((problem) => ({
      ...problem,
      file: problem.file.replace(folder, shownAs),
      message: problem.message.replaceAll(folder, shownAs),
    }));
}
