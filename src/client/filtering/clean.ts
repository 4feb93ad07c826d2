/** Words longer than this were not typed into a filter. */
export const longestWords = 120;
const longestUnknown = 24;

/** One line of words, without control characters nor half characters, and no longer than it may be. */
export const cleanWords = (text: string): string => firstCharacters(text, longestWords).trim();

/** A value that means nothing here, short enough to be named in a sentence; empty when nothing of it can be seen. */
export function nameUnknown(value: string): string {
  const short = firstCharacters(value, longestUnknown);
  return short.length < value.length && short.length >= longestUnknown ? `${short}…` : short;
}

function firstCharacters(text: string, longest: number): string {
  // A character may take two places, and spaces count for one.
  const line = text
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, longest).join('');
}

/** The polite line that names what was ignored; empty when nothing was. */
export const unknownLine = (unknown: readonly string[]): string =>
  unknown.length === 0
    ? ''
    : `${unknown.length === 1 ? 'Valeur inconnue, ignorée' : 'Valeurs inconnues, ignorées'} : ${unknown.map((value) => `« ${value} »`).join(', ')}.`;
