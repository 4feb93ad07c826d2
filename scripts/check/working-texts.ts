import type { Content } from '#book/entry.ts';
import type { CheckProblem } from './check-problem.ts';

/** Everything that is still a working text: the edition itself, and each proposal. */
export function workingTexts({ book, proposals }: Content): CheckProblem[] {
  const error = (file: string, line: number, message: string): CheckProblem => ({
    severity: 'error',
    file,
    line,
    rule: 'workingText',
    message,
    found: 'travail',
  });
  return [
    ...(book.data.edition.status === 'travail'
      ? [error(book.file, book.lineOf(['edition', 'status']), 'l’édition est encore de travail')]
      : []),
    ...[...proposals]
      .filter(({ data }) => data.status === 'travail')
      .sort((a, b) => a.data.number - b.data.number)
      .map((entry) =>
        error(
          entry.file,
          entry.lineOf(['status']),
          `la proposition ${entry.data.number} est encore un texte de travail`,
        ),
      ),
  ];
}
