import { readFileSync } from 'node:fs';
import type { Problem } from '#book/problem.ts';
import type { TextLine } from './texts.ts';

/** A problem that knows its column, or the words to look for on its line. */
export interface CheckProblem extends Problem {
  /** 1-based. */
  column?: number;
  /** The words at fault. */
  found?: string;
}

/** A problem at some words of a line of text. */
export function problemInLine(
  line: TextLine,
  severity: CheckProblem['severity'],
  rule: string,
  message: string,
  found = '',
  start = 0,
): CheckProblem {
  return {
    severity,
    file: line.file,
    line: line.line,
    ...(line.column !== null && { column: line.column + start }),
    rule,
    message,
    ...(found !== '' && { found }),
  };
}

/** Gives every problem its column: where its words stand on its line, or where the line begins. */
export function withColumns(problems: readonly CheckProblem[]): CheckProblem[] {
  const files = new Map<string, string[]>();
  return problems.map((problem) => {
    if (problem.column !== undefined || problem.line < 1) return problem;
    const lines = files.get(problem.file) ?? linesOf(problem.file);
    files.set(problem.file, lines);
    return { ...problem, column: columnOf(lines[problem.line - 1] ?? '', problem.found) };
  });
}

function columnOf(line: string, found: string | undefined): number {
  const at = found === undefined ? -1 : line.indexOf(found);
  return at >= 0 ? at + 1 : line.length - line.trimStart().length + 1;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** « content/proposals/12.mdx:34:7 — erreur : … [règle] », which editors and code hosts turn into a link. */
export function formatCheckProblem({ file, line, column, severity, message, rule }: CheckProblem): string {
  const place = line < 1 ? file : column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${place} — ${severity === 'error' ? 'erreur' : 'attention'} : ${message} [${rule}]`;
}
