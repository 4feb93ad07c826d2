import { type Entry, entryTypeNames, entryTypes, type Facets } from './entry.ts';
import type { Ranked } from './rank.ts';

/** The filters, as they are named in an address. */
export const facetNames = ['type', 'partie', 'acteur', 'cout', 'facilite', 'besoin', 'annee'] as const;
export type FacetName = (typeof facetNames)[number];

export const facetTitles: Record<FacetName, string> = {
  type: 'Type',
  partie: 'Partie',
  acteur: 'Acteur',
  cout: 'Coût',
  facilite: 'Facilité',
  besoin: 'Besoin social',
  annee: 'Année',
};

export const orders = ['pertinence', 'numero', 'annee'] as const;
export type Order = (typeof orders)[number];

/** What a visitor kept, and in which order: all of it is in the address. */
export interface Selection {
  values: Readonly<Record<FacetName, readonly string[]>>;
  order: Order;
}

/** A value of a filter, and how many results choosing it would leave. */
export interface FacetCount {
  id: string;
  label: string;
  count: number;
  chosen: boolean;
}

/** Reads a selection from the parameters of an address; what it does not know is left out. */
export function readSelection(parameters: URLSearchParams): Selection {
  const read = (name: FacetName): string[] => {
    const values = (parameters.get(name) ?? '').split(',').map((value) => value.trim());
    return [...new Set(values.filter((value) => /^[a-z\d]+(?:-[a-z\d]+)*$/.test(value)))];
  };
  const order = parameters.get('tri') ?? '';
  return {
    values: {
      type: read('type').filter((type) => entryTypes.some((known) => known === type)),
      partie: read('partie'),
      acteur: read('acteur'),
      cout: read('cout'),
      facilite: read('facilite'),
      besoin: read('besoin'),
      annee: read('annee'),
    },
    order: orders.find((known) => known === order) ?? 'pertinence',
  };
}

/** Writes a query and a selection as the end of an address, with its question mark; empty when there is none. */
export function writeSelection(query: string, { values, order }: Selection): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of facetNames) if (values[name].length > 0) parameters.set(name, values[name].join(','));
  if (order !== 'pertinence') parameters.set('tri', order);
  // Commas are legal in a query string, and read better.
  const written = parameters.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}

/** Chooses a value, or lets go of it. */
export function toggle(selection: Selection, name: FacetName, id: string): Selection {
  const chosen = selection.values[name];
  const values = chosen.includes(id) ? chosen.filter((value) => value !== id) : [...chosen, id];
  return { ...selection, values: { ...selection.values, [name]: values } };
}

/** Whether nothing is filtered. */
export function isEmpty({ values }: Selection): boolean {
  return facetNames.every((name) => values[name].length === 0);
}

/** The ids under which an entry stands in a filter. */
function idsOf(entry: Entry, name: FacetName, facets: Facets): readonly string[] {
  const of = (list: readonly { id: string }[], indices: readonly (number | null)[]): string[] =>
    indices.flatMap((index) => (index === null ? [] : (list[index]?.id ?? [])));
  switch (name) {
    case 'type':
      return [entry.type];
    case 'partie':
      return of(facets.parts, entry.parts);
    case 'acteur':
      return of(facets.actors, entry.actors);
    case 'cout':
      return of(facets.costs, [entry.cost]);
    case 'facilite':
      return of(facets.eases, [entry.ease]);
    case 'besoin':
      return of(facets.needs, [entry.need]);
    case 'annee':
      return entry.year === null ? [] : [String(entry.year)];
  }
}

function passes(entry: Entry, selection: Selection, facets: Facets, except?: FacetName): boolean {
  return facetNames.every((name) => {
    const chosen = selection.values[name];
    if (name === except || chosen.length === 0) return true;
    return idsOf(entry, name, facets).some((id) => chosen.includes(id));
  });
}

/** The results that a selection keeps, in its order. */
export function select(results: readonly Ranked[], selection: Selection, facets: Facets): Ranked[] {
  const kept = results.filter(({ entry }) => passes(entry, selection, facets));
  if (selection.order === 'numero') {
    const number = ({ entry }: Ranked): number => entry.number ?? Number.POSITIVE_INFINITY;
    kept.sort((a, b) => (number(a) === number(b) ? 0 : number(a) - number(b)));
  }
  if (selection.order === 'annee') {
    kept.sort(
      (a, b) => (b.entry.year ?? Number.NEGATIVE_INFINITY) - (a.entry.year ?? Number.NEGATIVE_INFINITY) || 0,
    );
  }
  return kept;
}

/** The values of a filter that results have, each with its count under the other filters. */
export function countFacet(
  results: readonly Ranked[],
  selection: Selection,
  facets: Facets,
  name: FacetName,
): FacetCount[] {
  const counts = new Map<string, number>();
  for (const { entry } of results) {
    if (!passes(entry, selection, facets, name)) continue;
    for (const id of idsOf(entry, name, facets)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return valuesOf(name, facets, counts)
    .map(({ id, label }) => ({
      id,
      label,
      count: counts.get(id) ?? 0,
      chosen: selection.values[name].includes(id),
    }))
    .filter(({ count, chosen }) => count > 0 || chosen);
}

function valuesOf(
  name: FacetName,
  facets: Facets,
  counts: ReadonlyMap<string, number>,
): readonly { id: string; label: string }[] {
  switch (name) {
    case 'type':
      return entryTypes.map((id) => ({ id, label: capitalised(entryTypeNames[id].many) }));
    case 'partie':
      return facets.parts;
    case 'acteur':
      return facets.actors;
    case 'cout':
      return facets.costs;
    case 'facilite':
      return facets.eases;
    case 'besoin':
      return facets.needs;
    case 'annee':
      return [...counts.keys()].sort((a, b) => Number(b) - Number(a)).map((id) => ({ id, label: id }));
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
