import type { Precision } from './types.ts';

export { displayContradicts, parseFigures, type WrittenNumber } from './read-numbers.ts';

const narrowSpace = '\u202f';
const wordSpace = '\u00a0';

/**
 * A number as French prints it: « 1 234,5 », with U+202F between thousands and U+2212 for minus.
 * `decimals` rounds, and drops trailing zeros; without it every digit is kept. Throws a RangeError
 * on what is not finite.
 */
export function formatNumber(value: number, { decimals }: { decimals?: number } = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite number: ${value}`);
  const size = Math.abs(value);
  const digits = everyDigit(decimals === undefined ? String(size) : size.toFixed(decimals));
  const [whole = '0', fraction = ''] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, narrowSpace);
  const kept = fraction.replace(/0+$/, '');
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  return `${sign}${grouped}${kept && `,${kept}`}`;
}

/** JavaScript writes exponents from 1e21 on and under 1e-6: nobody reads « 1e-7 ». */
function everyDigit(written: string): string {
  const [mantissa = '', exponent] = written.split('e');
  if (exponent === undefined) return mantissa;
  const digits = mantissa.replace('.', '');
  const shift = Number(exponent);
  return shift < 0 ? `0.${'0'.repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, '0');
}

const hedges: Record<Precision, string> = {
  exact: '',
  'more-than': 'plus de ',
  'less-than': 'moins de ',
  about: 'environ ',
};

/**
 * A figure as it is printed large: « 17 000 », « environ 1,2 M€ », « plus de 41 % », « 10,6 millions »,
 * « 3 ans ». What is counted (« personnes ») stays in the figure's label. Millions and milliards are used
 * where two decimals say the value exactly: reading the result back gives the value.
 */
export function formatFigure(value: number, unit: string, precision: Precision): string {
  return hedges[precision] + quantity(value, unit).written;
}

/** A figure with what it counts, for a sentence: « 17 000 personnes », « 48 millions de repas », « 1,2 M€ ». */
export function formatFigureWithUnit(value: number, unit: string, precision: Precision): string {
  const { written, rest, endsWithNoun } = quantity(value, unit);
  const counted = /^[\p{L}]/u.test(rest) && endsWithNoun;
  const link = !counted ? ' ' : /^[aeiouyhàâéèêîôûœ]/i.test(rest) ? ' d’' : ' de ';
  return hedges[precision] + written + (rest && link + rest);
}

interface Quantity {
  readonly written: string;
  /** What of the unit is not in `written`. */
  readonly rest: string;
  /** Whether `written` ends with « millions » or « milliards », which call for « de ». */
  readonly endsWithNoun: boolean;
}

const scales = [
  { size: 1e9, exponent: 9, name: 'milliard', euros: 'Md€' },
  { size: 1e6, exponent: 6, name: 'million', euros: 'M€' },
] as const;

/** Measures, without which the number says nothing, with the way they are printed. */
const measures: Record<string, string> = {
  heure: 'h',
  heures: 'h',
  h: 'h',
  kilomètres: 'km',
  km: 'km',
  kg: 'kg',
  ha: 'ha',
  hectares: 'hectares',
  t: 't',
  tonnes: 'tonnes',
  ans: 'ans',
  mois: 'mois',
  semaines: 'semaines',
  jours: 'jours',
  minutes: 'minutes',
};

function quantity(value: number, unit: string): Quantity {
  const size = Math.abs(value);
  const percent = /^%\s*/.exec(unit)?.[0];
  if (percent !== undefined) {
    const written = `${formatNumber(value)}${narrowSpace}%`;
    return { written, rest: unit.slice(percent.length), endsWithNoun: false };
  }
  const scale = scales.find((candidate) => size >= candidate.size && isExact(value, candidate));
  const digits = formatNumber(scale ? inScale(value, scale) : value);
  const money = /^(?:€|euros?(?!\p{L}))\s*/u.exec(unit)?.[0];
  if (money !== undefined) {
    const written = `${digits}${narrowSpace}${scale?.euros ?? '€'}`;
    return { written, rest: unit.slice(money.length), endsWithNoun: false };
  }
  if (scale) {
    const name = size < 2 * scale.size ? scale.name : `${scale.name}s`;
    return { written: `${digits}${wordSpace}${name}`, rest: unit, endsWithNoun: true };
  }
  const measure = measures[unit];
  if (measure === undefined) return { written: digits, rest: unit, endsWithNoun: false };
  const isWord = measure.length > 2;
  const name = isWord && size < 2 && measure !== 'mois' ? measure.replace(/s$/, '') : measure;
  return { written: `${digits}${isWord ? wordSpace : narrowSpace}${name}`, rest: '', endsWithNoun: false };
}

type Scale = (typeof scales)[number];

const inScale = (value: number, { size }: Scale): number => Number((value / size).toFixed(2));

/** Compares in decimal writing, for 3.05 × 1e6 is not 3 050 000 in binary. */
function isExact(value: number, scale: Scale): boolean {
  return Number(`${inScale(value, scale)}e${scale.exponent}`) === value;
}
