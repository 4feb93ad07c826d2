/** A word of a text, with its place. */
export interface Word {
  text: string;
  start: number;
}

/** What in Markdown is not words: references, addresses, code, tags, and the target of a link. */
const notWords =
  /\[@[^\]]*\]|`[^`]*`|\]\([^)]*\)|<[^>]+>|(?:https?:\/\/|www\.)\S+|[\w.-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|net|eu|gouv|info|io)\b(?:\/\S*)?|\b\w+\.(?:yaml|mdx|json|csv|xlsx|txt|md)\b/gi;

/** The words of a text. What is not a word leaves a blank of the same length, so that places stay true. */
export function wordsOf(text: string): Word[] {
  const plain = text.replace(notWords, (found) => ' '.repeat(found.length));
  return (
    [...plain.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)]
      // A word glued to a digit is a name or a unit: « B2B », « 3D », « 12h ».
      .filter(
        ({ 0: word, index }) =>
          !/[\d_]/.test(plain[index - 1] ?? '') && !/[\d_]/.test(plain[index + word.length] ?? ''),
      )
      .map(({ 0: word, index }) => ({ text: word.replaceAll('’', "'"), start: index }))
  );
}

/** What an elision puts before a word. */
export const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)'/i;
const enclitic =
  /-(?:t-)?(?:ils?|elles?|on|je|tu|nous|vous|ce|ci|là|les?|la|lui|leur|moi|toi|y|en|même|mêmes)$/i;

/** Whether a word is known, as it is written or in parts. */
export function isKnown(word: string, has: (word: string) => boolean): boolean {
  const variants = [word, word.toLowerCase(), capitalized(word)];
  if (variants.some(has)) return true;
  // An acronym is a name: the glossary says what it means.
  if (/^[\p{Lu}\p{M}]{2,}$/u.test(word)) return true;
  const rest = word.replace(elided, '');
  if (rest !== word) return rest === '' || isKnown(rest, has);
  const base = word.replace(enclitic, '');
  if (base !== word) return isKnown(base, has);
  const parts = word.split('-');
  return (
    parts.length > 1 &&
    parts.every((part) => part === '' || isKnown(part, has) || prefixes.has(part.toLowerCase()))
  );
}

/** What stands before a hyphen without being a word. */
const prefixes = new Set([
  'co',
  'ex',
  'non',
  'mi',
  'semi',
  'quasi',
  'inter',
  'auto',
  'éco',
  'socio',
  'médico',
  'multi',
  'micro',
  'pré',
  'post',
  'anti',
]);

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
