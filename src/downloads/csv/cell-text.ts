import type { Value } from '../table.ts';
import { guardFormula } from './guard-formula.ts';

/** Between the items of a list in one cell. */
export const listSeparator = '|';

/** How a CSV writes what is no text. */
export interface Notation {
  readonly decimal: ',' | '.';
  readonly yes: string;
  readonly no: string;
}

/**
 * A value as the text of a cell: nothing for null, items of a list with `|` between them, little tables as
 * JSON. Throws when an item holds the separator.
 */
export function cellText(value: Value, { decimal, yes, no }: Notation): string {
  if (value === null) return '';
  if (typeof value === 'string') return guardFormula(value);
  if (typeof value === 'number') return String(value).replace('.', decimal);
  if (typeof value === 'boolean') return value ? yes : no;
  if (value.length === 0) return '';
  if (value.every((item) => typeof item !== 'object')) return guardFormula(listText(value));
  return JSON.stringify(value);
}

/** The items of a list, as one text. */
export function listText(items: readonly (string | number)[]): string {
  const wrong = items.find((item) => String(item).includes(listSeparator));
  if (wrong !== undefined) {
    throw new Error(`« ${wrong} » contient « ${listSeparator} », qui sépare les valeurs d’une liste.`);
  }
  return items.join(listSeparator);
}
