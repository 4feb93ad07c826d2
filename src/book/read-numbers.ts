/** A number found in a text or in a query. */
export interface WrittenNumber {
  /** Scale applied: « 10,6 millions » is 10 600 000. A percentage keeps its figure: « 41 % » is 41. */
  readonly value: number;
  readonly unit: 'euros' | '%' | null;
  /** Where it stands in the text, sign and unit included. */
  readonly start: number;
  readonly end: number;
}

interface ReadNumber extends WrittenNumber {
  /** As written, before its scale: 10.6 in « 10,6 millions ». */
  readonly figure: number;
  /** Its scale's power of ten: 6 in « 10,6 millions ». */
  readonly exponent: number;
  /** What one of its last digit is worth: 100 000 in « 10,6 millions ». */
  readonly step: number;
}

const gap = '[ \\u00a0\\u202f\\u2009]';
const whole = [
  `\\d{1,3}(?:${gap}\\d{3})+`,
  // English thousands, from two groups on: « 10,600,000 ». With one group the comma is French.
  '\\d{1,3}(?:\\.\\d{3}){2,}',
  '\\d{1,3}(?:,\\d{3}){2,}',
  '\\d+',
].join('|');

/**
 * Sign, whole part, decimals. A letter before makes it a name (« p12 »), a digit and a hyphen make the
 * hyphen no minus (« 2014-2024 »), and two separators make a list of whole numbers (« 21.11.2024 »).
 */
const number = new RegExp(
  `(?<![\\p{Lu}\\p{Ll}\\p{N}_])((?<=^|[\\s(«])[-−])?(${whole})(?!\\d)((?<!\\d[.,]\\d+)[.,]\\d+(?![.,]?\\d))?`,
  'gu',
);
const scale = '(milliards?|mds?|mrds?|millions?|m|mille|k)(?:(?=eur)|(?![\\p{L}\\p{N}²³]))';
const euros = "(?:d['’]\\s?)?(€|euros?|eur)(?![\\p{L}\\p{N}])";
const percent = '(%|pour\\s?cent|pour\\s100|p\\.\\s?(?:100|cent))(?![\\p{L}\\p{N}])';
const tail = new RegExp(`(?:${gap}?${scale})?(?:${gap}?(?:${euros}|${percent}))?`, 'iuy');

/** What may touch a number's end; any other letter there makes it a name or a rank, « 3D », « 1er ». */
const touchingUnit = /(?:km|kg|ha|h|t|m[²³]?|ans?|mois|jours?)(?![\p{L}\p{N}])|(?![\p{L}\p{N}_])/uy;

/**
 * Every number of a text, in order: « 10,6 millions », « 10.6 M », « 10 600 000 », « 10600000 »,
 * « 41 % », « 80 M€ », « 1,5 milliard d'euros ». In a range (« 30 à 50 M€ ») the first number takes the
 * second's scale and unit. `typed` says that the text is a query: a lone « m » is then a million, not a metre.
 */
export function parseFigures(text: string, { typed = false }: { typed?: boolean } = {}): WrittenNumber[] {
  return numbersIn(text, typed).map(({ value, unit, start, end }) => ({ value, unit, start, end }));
}

/**
 * Whether a figure's printed value disagrees with its value: no number printed, rounded as it is printed,
 * is the value. « plus de 6 300 » agrees with 6 300; « 15 à 20 » with 15 and with 20.
 */
export function displayContradicts(value: number, display: string): boolean {
  return !numbersIn(display, false).some((printed) => Math.abs(printed.value - value) <= printed.step / 2);
}

function numbersIn(text: string, typed: boolean): ReadNumber[] {
  const found: ReadNumber[] = [];
  for (const match of text.matchAll(number)) {
    // « pour 100 » is the end of a percentage, not a number.
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const read = readNumber(match, text, typed);
    if (read) found.push(read);
  }
  return found.map((first, index) => {
    const second = found[index + 1];
    return second && isRange(text, first, second) ? completed(first, second) : first;
  });
}

function readNumber(match: RegExpExecArray, text: string, typed: boolean): ReadNumber | null {
  const [all, sign = '', digits = '', decimals = ''] = match;
  const start = match.index;
  const after = start + all.length;
  let [ending = '', scaleName = '', money = '', percentage = ''] = matchAt(tail, text, after) ?? [];
  // « 120 m », a length; « en 2024 M. Dupont », a man: nobody writes thousands of a bare M.
  const isMetre = scaleName === 'm' && !typed;
  const isMister = scaleName === 'M' && /\d{4}/.test(digits);
  if (!money && (isMetre || isMister)) [ending, scaleName, percentage] = ['', '', ''];
  if (!ending && !matchAt(touchingUnit, text, after)) return null;
  const isThousands =
    !scaleName && !percentage && /^[1-9]\d{0,2}$/.test(digits) && /^\.\d{3}$/.test(decimals);
  const fraction = isThousands ? '' : decimals.slice(1);
  const integer = (isThousands ? digits + decimals : digits).replace(/\D/g, '');
  const exponent = exponentOf(scaleName);
  const figure = `${sign && '-'}${integer}.${fraction || '0'}`;
  return {
    value: Number(`${figure}e${exponent}`),
    unit: money ? 'euros' : percentage ? '%' : null,
    start,
    end: after + ending.length,
    figure: Number(figure),
    exponent,
    step: 10 ** (exponent - fraction.length),
  };
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function exponentOf(scaleName: string): number {
  if (/^(?:milliard|md|mrd)/i.test(scaleName)) return 9;
  if (/^(?:million|m$)/i.test(scaleName)) return 6;
  return scaleName ? 3 : 0;
}

/** « 30 à 50 M€ », « entre 10 et 15 % »; not « 500 000 à 3 millions », nor « de 2014 à 24 % ». */
function isRange(text: string, first: ReadNumber, second: ReadNumber): boolean {
  const between = text.slice(first.end, second.start).trim();
  const linked =
    /^(?:à|ou|-|–|—)$/.test(between) ||
    (between === 'et' && /entre\s+(?:environ\s+)?$/i.test(text.slice(0, first.start)));
  const bare = first.exponent === 0 && first.unit === null;
  const isYear = first.figure >= 1900 && first.figure < 2100 && first.figure > second.figure;
  return linked && bare && !isYear && (second.exponent === 0 || first.figure < 1000);
}

function completed(first: ReadNumber, { exponent, unit }: ReadNumber): ReadNumber {
  const value = Number(`${first.figure}e${exponent}`);
  return { ...first, value, unit, exponent, step: first.step * 10 ** exponent };
}
