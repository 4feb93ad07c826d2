import { assembleBook } from '#book/assemble.ts';
import { checkIntegrity } from '#book/integrity/index.ts';
import { compareProblems, formatProblem, type Problem } from '#book/problem.ts';
import type { Book } from '#book/types.ts';
import { readContent } from '#reader/read.ts';
import { publishedOutline } from './anchors.ts';
import { contentFolder } from './content-folder.ts';

/** A content folder that is not a book: its message lists every problem, one a line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const count = problems.length === 1 ? 'Un problème' : `${problems.length} problèmes`;
    super(`${count} dans le contenu :\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/**
 * Reads, checks and assembles a content folder.
 *
 * @throws ContentError with every problem at once
 */
export function loadBook(folder: string = contentFolder): Book {
  const readOutline = publishedOutline(folder);
  const { content, problems } = readContent(folder);
  const all = [...problems, ...(content ? checkIntegrity(content, readOutline) : [])].sort(compareProblems);
  const errors = all.filter(({ severity }) => severity === 'error');
  if (!content || errors.length > 0) throw new ContentError(errors);
  return assembleBook(content, readOutline);
}

/** One process reads its content once: the configuration, the pages and the commands share it. */
const shared = globalThis as { livreBlanc?: Book };

/** The book of this site. */
export function theBook(): Book {
  shared.livreBlanc ??= loadBook();
  return shared.livreBlanc;
}

/** Forgets the book, so that the next reader sees what the editor just changed. */
export function forgetBook(): void {
  delete shared.livreBlanc;
}
