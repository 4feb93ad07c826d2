/** Something wrong in the content, said so that an editor can mend it. */
export interface Problem {
  /** `error` stops the build; `warning` is only shown. */
  severity: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** 1-based; 0 when the whole file is meant. */
  line: number;
  /** What is wrong, in French, with what was found and what was expected. */
  message: string;
  /** The rule's name, in English, for tests and for machines. */
  rule: string;
}

/** One line per problem, in the form that editors and code hosts turn into a link. */
export function formatProblem(problem: Problem): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  const kind = problem.severity === 'error' ? 'erreur' : 'attention';
  return `${place} — ${kind} : ${problem.message} [${problem.rule}]`;
}

/** Orders problems by file, then by line, errors and warnings together. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, 'fr', { numeric: true }) || a.line - b.line || a.rule.localeCompare(b.rule)
  );
}
