/** What a directory shows: a value by filter, and words to find. Example: `{ besoin: 'sante', q: 'jeunes' }`. */
export type Filters = Readonly<Record<string, string>>;

/** One entry of the directory, as filters see it. */
export interface Listed {
  /** Its value for each filter; an empty string when it has none. */
  values: Readonly<Record<string, string>>;
  /** Its words, folded. */
  words: string;
}

/** Lower case, without accents or ligatures: how words are compared. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’']/g, ' ');
}

/** Whether an entry has every value and every word asked for. */
export function matches(listed: Listed, filters: Filters): boolean {
  return Object.entries(filters).every(([name, wanted]) => {
    if (!wanted) return true;
    if (name === 'q')
      return fold(wanted)
        .split(/\s+/)
        .every((word) => listed.words.includes(word));
    return listed.values[name] === wanted;
  });
}

/** The filters of an address; unknown values are left out and given back to be named. */
export function readFilters(
  query: string,
  known: Readonly<Record<string, ReadonlySet<string>>>,
): { filters: Filters; unknown: string[] } {
  const parameters = new URLSearchParams(query);
  const filters: Record<string, string> = {};
  const unknown: string[] = [];
  for (const name of [...Object.keys(known), 'q']) {
    const value = parameters.get(name)?.trim().slice(0, 200);
    if (!value) continue;
    if (name === 'q' || known[name]?.has(value)) filters[name] = value;
    else unknown.push(value);
  }
  return { filters, unknown };
}

/** The query of an address that shows the same; empty when nothing is filtered. */
export function writeFilters(filters: Filters): string {
  const parameters = new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
  const query = parameters.toString();
  return query ? `?${query}` : '';
}
