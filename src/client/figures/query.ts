import { parseFigures, type WrittenNumber } from '#book/numbers.ts';
import { fold } from '#search/fold.ts';

/** The parameters of `/chiffres/`, in the order they are written in an address. */
export const parameters = ['categorie', 'annee', 'source', 'q', 'tri'] as const;
export type Parameter = (typeof parameters)[number];

/** What the reader asks for; an empty text for what was not asked. */
export type Query = Readonly<Record<Parameter, string>>;

/** The values that each parameter may take; `q` takes any. */
export type Known = Readonly<Record<Exclude<Parameter, 'q'>, ReadonlySet<string>>>;

/** One figure of the list, as filters see it. */
export interface Listed {
  readonly categorie: string;
  /** The years its period names. */
  readonly annee: readonly string[];
  /** Who publishes its source, as a slug. */
  readonly source: string;
  readonly label: string;
  /** Its words, folded. */
  readonly words: string;
  /** The numbers it shows, its value first. */
  readonly numbers: readonly Pick<WrittenNumber, 'value' | 'unit'>[];
}

/** Reads an address; what it asks that does not exist is left out, and given back to be named. */
export function readQuery(search: string, known: Known): { query: Query; unknown: string[] } {
  const given = new URLSearchParams(search);
  const query: Record<Parameter, string> = { categorie: '', annee: '', source: '', q: '', tri: '' };
  const unknown: string[] = [];
  for (const name of parameters) {
    const value = given.get(name)?.trim().slice(0, 200) ?? '';
    if (name === 'q' || value === '' || known[name].has(value)) query[name] = value;
    else unknown.push(value);
  }
  return { query, unknown };
}

/** The query of an address that shows the same; empty when nothing is asked. */
export function writeQuery(query: Query): string {
  const asked = parameters.filter((name) => query[name] !== '');
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked.map((name) => [name, query[name]]))}`;
}

/** Makes the test that a figure must pass: each filter, and each word or number typed. */
export function matcherOf(query: Query): (listed: Listed) => boolean {
  const typed = wordsAndNumbers(query.q);
  return (listed) =>
    (query.categorie === '' || listed.categorie === query.categorie) &&
    (query.annee === '' || listed.annee.includes(query.annee)) &&
    (query.source === '' || listed.source === query.source) &&
    typed.words.every((word) => listed.words.includes(word)) &&
    typed.numbers.every(
      ({ value, unit, word }) =>
        listed.words.includes(word) ||
        listed.numbers.some((shown) => shown.value === value && (unit === null || shown.unit === unit)),
    );
}

/** « 10.6 M emplois » asks for the number 10 600 000 and the word « emplois ». */
function wordsAndNumbers(typed: string) {
  const numbers = parseFigures(typed, { typed: true }).map(({ value, unit, start, end }) => ({
    value,
    unit,
    word: fold(typed.slice(start, end)),
    start,
    end,
  }));
  let rest = typed;
  for (const { start, end } of numbers) {
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return { numbers, words: fold(rest).split(' ').filter(Boolean) };
}

/** How figures are put in order for each `tri`; ties keep the order of the list. */
export const orders: Readonly<Record<string, (a: Listed, b: Listed) => number>> = {
  valeur: (a, b) => (b.numbers[0]?.value ?? 0) - (a.numbers[0]?.value ?? 0),
  annee: (a, b) => lastYear(b) - lastYear(a),
  libelle: (a, b) => a.label.localeCompare(b.label, 'fr', { numeric: true }),
};

const lastYear = ({ annee }: Listed): number => Math.max(0, ...annee.map(Number));
