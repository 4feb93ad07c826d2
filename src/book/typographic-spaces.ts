import { months } from './dates.ts';

/**
 * Before the colon and inside guillemets, as in the « Lexique des règles typographiques en usage à
 * l'Imprimerie nationale », p. 149; also between a number and a unit in letters, and between words that
 * go together.
 */
export const wordSpace = '\u00a0';
/** Before ; ! and ? (same page), between thousands, and before a unit's symbol. */
export const thinSpace = '\u202f';

/** A text under correction. */
export interface Line {
  readonly text: string;
  /** What its straight double quotes become, by their place. */
  readonly quotes: ReadonlyMap<number, string>;
  /** Whether a character belongs to an address, a file name… */
  readonly isCode: (index: number) => boolean;
  /** Where the text's last word begins, when it is too short to stand alone on its line; or -1. */
  readonly shortLastWord: number;
}

/** After these, a space before punctuation is not a French one: « ( ! ) ». */
const opener = /[([{“‘]/;
/** What a missing space before punctuation follows. */
const endOfWord = /[\p{L}\p{N}»”)\]….%€\ufffc]/u;
/** What follows punctuation that ends something, unlike in « 12:30 » or « ?q= ». */
const afterPunctuation = /^$|[\s»”)\]\ufffc]/;

const symbols =
  /(?:[%‰€]|[kM]€|Mds?€?|M(?!\.\s*\p{Lu})|[kcm]?m[²³]?|k?g|k|t|ha|h|min|[kMGT]?Wh?|[kMGT]o|°C?)(?![\p{L}\p{N}'’])/uy;
const words = new RegExp(
  `(?:ans?|années?|mois|semaines?|jours?|heures?|minutes?|mille|millions?|milliards?|euros?|points?|hectares?|tonnes?|kilomètres?|${months.join('|')})(?![\\p{L}\\p{N}'’-])`,
  'uy',
);
const monthName = new RegExp(`(?:${months.join('|')})(?!\\p{L})`, 'uy');
const person = /(?<![\p{L}\p{N}])(?:MM?\.|M(?:me|lle|gr)s?|Dr|Pr)$/u;
const locator =
  /(?<![\p{L}\p{N}])(?:n[°º]s?|§|(?:art|pp?|vol|t|chap|fig|al)\.|[LRD]\.|(?:article|proposition|page|chapitre|partie|tome|volume|figure|tableau|graphique|annexe|alinéa)s?)$/iu;

/** Where a last letter or short number begins, or -1: « Ligue 1 », « en 2024. » */
export function shortLastWord(text: string): number {
  let end = text.length;
  while (/[\s.!?…»”")\]]/.test(text.charAt(end - 1))) end--;
  const word = /(?:\p{L}|\d{1,4})$/u.exec(text.slice(Math.max(0, end - 4), end))?.[0] ?? '';
  return word === '' ? -1 : end - word.length;
}

/**
 * What the space from `start` to `end` must become, none or some; null to leave it. An empty one
 * (`start === end`) is a place where a space may be missing.
 */
export function spaceBetween(line: Line, start: number, end: number): string | null {
  const { text } = line;
  // Nearly every space is between two letters: the rest is spared to it.
  if (isLetter(text.charCodeAt(start - 1)) && isSmallLetter(text.charCodeAt(end)) && text[start] === ' ') {
    if (end === line.shortLastWord) return wordSpace;
    if (text[start - 1] !== 'r') return null;
  }
  const left = line.quotes.get(start - 1) ?? text.charAt(start - 1);
  const right = line.quotes.get(end) ?? text.charAt(end);
  // At an end of the text, a space is the business of whoever put texts side by side.
  if (left === '' || right === '') return null;
  const present = end > start;
  // A line break means something in a plain text; in HTML, whoever reads it makes it a space first.
  if (present && /[\r\n]/.test(text.slice(start, end))) return null;
  if (left === '«') return present || (right !== '»' && !line.quotes.has(start - 1)) ? wordSpace : null;
  if (right === '»') return present || !line.quotes.has(end) ? wordSpace : null;
  if (/[:;!?]/.test(right)) return spaceBeforePunctuation(line, start, end, left, right);
  if (/\d/.test(left)) return spaceAfterNumber(line, start, end, right);
  if (present) return spaceBetweenWords(line, start, end, left, right);
  const isNumber =
    /[°º]/.test(left) && /\d/.test(right) && locator.test(text.slice(Math.max(0, start - 3), start));
  return isNumber ? wordSpace : null;
}

function spaceBeforePunctuation(
  line: Line,
  start: number,
  end: number,
  left: string,
  right: string,
): string | null {
  const { text, quotes } = line;
  if (opener.test(left) || line.isCode(end)) return null;
  let after = end + 1;
  if (right !== ':') while (/[;!?….:]/.test(text.charAt(after))) after++;
  const next = quotes.get(after) ?? text.charAt(after);
  const space = right === ':' ? wordSpace : thinSpace;
  if (end > start) return right !== ':' && /[\p{L}\p{N}=]/u.test(next) ? null : space;
  return endOfWord.test(left) && afterPunctuation.test(next) && !line.isCode(start - 1) ? space : null;
}

function spaceAfterNumber(line: Line, start: number, end: number, right: string): string | null {
  const { text } = line;
  const isSymbol = matchesAt(symbols, text, end);
  if (start === end) return isSymbol && /[%‰€kM]/.test(right) && !line.isCode(start - 1) ? thinSpace : null;
  if (isSymbol || isThousands(text, start, end)) return thinSpace;
  return matchesAt(words, text, end) || end === line.shortLastWord ? wordSpace : null;
}

function spaceBetweenWords(
  line: Line,
  start: number,
  end: number,
  left: string,
  right: string,
): string | null {
  const { text } = line;
  const before = text.slice(Math.max(0, start - 14), start);
  if (/[%‰€]/.test(right)) return opener.test(left) ? null : thinSpace;
  if (/\d/.test(right)) {
    if (locator.test(before)) return wordSpace;
    if (/\d\s?h$/.test(before) && /^\d\d(?!\d)/.test(text.slice(end, end + 3))) return thinSpace;
  } else if (/\p{Lu}/u.test(right)) {
    if (left === '.' && /(?<!\p{L})art\.$/iu.test(before) && /^[LRD]\./.test(text.slice(end, end + 2)))
      return wordSpace;
    if (person.test(before)) return wordSpace;
  } else if (left === 'r' && /(?<![\p{L}\p{N}])1er$/u.test(before) && matchesAt(monthName, text, end)) {
    return wordSpace;
  }
  return end === line.shortLastWord ? wordSpace : null;
}

/** « 23 365 », not « en 2024 300 projets » nor « 3,12 500 ». */
function isThousands(text: string, start: number, end: number): boolean {
  return (
    /(?<![\p{L}\d])(?<!\d[.,])\d{1,3}$/u.test(text.slice(Math.max(0, start - 5), start)) &&
    /^\d{3}(?!\d)/.test(text.slice(end, end + 4))
  );
}

function matchesAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

const isSmallLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
const isLetter = (code: number): boolean =>
  isSmallLetter(code) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
