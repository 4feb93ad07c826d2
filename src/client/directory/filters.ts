import { cleanWords, nameUnknown } from '../filtering/clean.ts';
import type { Choice, Filters } from '../filtering/filter.ts';

/** A directory's choice: one value at most in each filter. Unknown values are left out and given back to be named. */
export function readChoice(
  query: string,
  filters: Filters,
): { readonly choice: Choice; readonly unknown: readonly string[] } {
  const parameters = new URLSearchParams(query.slice(0, 20_000));
  const values: Record<string, readonly string[]> = {};
  const unknown: string[] = [];
  for (const [name, ids] of Object.entries(filters)) {
    const value = parameters.get(name)?.trim();
    if (!value) continue;
    if (ids.includes(value)) values[name] = [value];
    else unknown.push(nameUnknown(value));
  }
  return {
    choice: { values, words: cleanWords(parameters.get('q') ?? '') },
    unknown: unknown.filter(Boolean),
  };
}

/** The query of an address that shows the same; empty when nothing is filtered. */
export function writeChoice({ values, words }: Choice): string {
  const parameters = new URLSearchParams();
  for (const [name, [value]] of Object.entries(values)) if (value) parameters.set(name, value);
  if (words) parameters.set('q', words);
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
