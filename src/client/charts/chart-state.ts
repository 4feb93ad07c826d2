import { nameUnknown } from '../filtering/clean.ts';

/** The groups that a link shows in a chart, and what it asks for that the chart does not have. */
export interface ChartState {
  /** None for all. */
  readonly groups: readonly string[];
  readonly unknown: readonly string[];
}

/** More than this was not written by a chart. */
const longestQuery = 20_000;
const mostUnknown = 5;

/** Whether an address says anything of a chart. */
export const hasState = (search: string, id: string): boolean =>
  new URLSearchParams(search.slice(0, longestQuery)).has(id);

/** Reads `?cout-facilite=entreprises,citoyens`: the parameter is named after the chart. */
export function readGroups(search: string, id: string, known: readonly string[]): ChartState {
  const asked = new Set(
    new URLSearchParams(search.slice(0, longestQuery))
      .getAll(id)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim()),
  );
  const unknown = [...asked].filter((group) => !known.includes(group)).map(nameUnknown);
  return {
    groups: known.filter((group) => asked.has(group)),
    unknown: [...new Set(unknown)].filter(Boolean).slice(0, mostUnknown),
  };
}

/** The query with other groups for a chart; what it says of anything else stays as it was. */
export function writeGroups(search: string, id: string, groups: readonly string[]): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && pair.split('=')[0] !== id);
  const own = groups.length > 0 ? [`${id}=${groups.map(encodeURIComponent).join(',')}`] : [];
  const query = [...others, ...own].join('&');
  return query ? `?${query}` : '';
}
