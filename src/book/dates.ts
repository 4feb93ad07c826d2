export const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** « sans date »: how a citation says that a source bears none. */
export const undated = 's. d.';

/**
 * A date as precise as it is known: `2024-11-21` gives « 21 novembre 2024 », `2025-03-01` « 1er mars 2025 »,
 * `2024-11` « novembre 2024 », `2024` « 2024 », and null gives `unknown`. Throws a RangeError on anything else.
 */
export function formatDate(date: string | null, unknown: string = undated): string {
  if (date === null) return unknown;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined) || (day && !isDay(day))) {
    throw new RangeError(`Not a date like 2024, 2024-11 or 2024-11-21: ${date}`);
  }
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

const isDay = (day: string): boolean => Number(day) >= 1 && Number(day) <= 31;
