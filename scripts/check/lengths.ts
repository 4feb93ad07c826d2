import { type CheckProblem, problemInLine } from './check-problem.ts';
import type { TextLine } from './texts.ts';

/** Characters that fit: a title on three lines of a phone, a summary under a search result and in a card. */
const limits: readonly { where: (line: TextLine) => boolean; most: number; what: string }[] = [
  { where: ({ field, proposal }) => field === 'title' && proposal !== null, most: 110, what: 'ce titre' },
  { where: ({ field, proposal }) => field === 'summary' && proposal !== null, most: 320, what: 'ce résumé' },
  {
    where: ({ field, file }) => field === 'title' && file.includes('/narrative/'),
    most: 90,
    what: 'ce titre',
  },
  { where: ({ field }) => field === 'lead', most: 320, what: 'ce chapeau' },
  {
    where: ({ field, file }) => field === 'description' && file.includes('/pages/'),
    most: 200,
    what: 'cette description',
  },
  {
    where: ({ field, file }) => field === 'summary' && file.includes('/laureates/'),
    most: 320,
    what: 'ce résumé',
  },
];

/** Titles and summaries that are too long for the places where they are shown. */
export function lengths(lines: readonly TextLine[]): CheckProblem[] {
  return lines.flatMap((line) => {
    const limit = limits.find(({ where }) => where(line));
    const length = line.text.length;
    if (!limit || length <= limit.most) return [];
    const message = `${limit.what} compte ${length} signes ; visez ${limit.most} au plus`;
    return [problemInLine(line, 'warning', 'length', message, line.text.slice(0, 20))];
  });
}
