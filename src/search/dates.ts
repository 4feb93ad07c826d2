/** A date found in a query, as the site prints it. */
export interface WrittenDate {
  /** Folded. Example: `['21', 'novembre', '2024']`. */
  words: readonly string[];
  year: number;
  start: number;
  end: number;
}

const months = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);

const numeric = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const written = /(?<!\d)(?:(\d{1,2})(?:er)? )?([a-z]{3,9})\.? (\d{4})(?!\d)/g;

/**
 * The dates of a folded text: « 21/11/2024 », « 2024-11-21 », « 21 nov. 2024 », « novembre 2024 », each as the
 * site writes it.
 */
export function findDates(folded: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (match: RegExpExecArray, day: string | undefined, month: number, year: string): void => {
    const name = months[month - 1];
    const dayNumber = day === undefined ? 1 : Number(day);
    if (!name || dayNumber < 1 || dayNumber > 31) return;
    const dayWord = dayNumber === 1 ? '1er' : String(dayNumber);
    found.push({
      words: day === undefined ? [name, year] : [dayWord, name, year],
      year: Number(year),
      start: match.index,
      end: match.index + match[0].length,
    });
  };
  for (const match of folded.matchAll(numeric)) add(match, match[1], Number(match[2]), match[3] ?? '');
  for (const match of folded.matchAll(iso)) add(match, match[3], Number(match[2]), match[1] ?? '');
  for (const match of folded.matchAll(written)) {
    const month = match[2] ?? '';
    // « mars » and « mai » are whole; a shortened month is told by three letters at least.
    const index = months.findIndex((name) => name === month || (month.length > 2 && name.startsWith(month)));
    if (index >= 0) add(match, match[1], index + 1, match[3] ?? '');
  }
  return found.sort((a, b) => a.start - b.start);
}
