import type { Problem } from '#book/problem.ts';
import { collectionLabels } from './collections.ts';
import type { InputRecord } from './input.ts';
import { recordProblem } from './record-problem.ts';
import { fieldsOf, itemsOf, type Store, type StoredRecord } from './store.ts';

/** An input with the record it becomes. */
export interface Imported {
  input: InputRecord;
  record: StoredRecord;
  /** What the input said, in a few characters, and the name under which it is remembered. */
  fingerprint: string;
  remembered: string;
}

/** The identifiers of a laureate's own figures. */
export const ownFigureIds = (record: StoredRecord): string[] =>
  itemsOf(fieldsOf(record.data).figures).flatMap((figure) => {
    const id = fieldsOf(figure).id;
    return typeof id === 'string' ? [id] : [];
  });

/** Every identifier already given, in `content/` or in what is imported. */
export function takenIds(stored: Store, inputs: readonly InputRecord[]): Set<string> {
  const taken = new Set<string>();
  for (const name of ['sources', 'figures', 'landmarks', 'divergences'] as const) {
    for (const record of stored.get(name) ?? []) taken.add(record.key);
  }
  for (const record of stored.get('laureates') ?? []) {
    for (const id of ownFigureIds(record)) taken.add(id);
  }
  for (const { value } of inputs) {
    const id = fieldsOf(value).id;
    if (typeof id === 'string') taken.add(id);
  }
  return taken;
}

/** Laureates by each of their names, those whose record is at fault included: they are not unknown. */
export function laureateSlugs(stored: Store, inputs: readonly InputRecord[]): ReadonlyMap<string, string> {
  const known = (stored.get('laureates') ?? []).map(({ key, data }) => ({
    slug: key,
    fields: fieldsOf(data),
  }));
  const given = inputs
    .filter((input) => input.collection === 'laureates')
    .map((input) => fieldsOf(input.value))
    .map((fields) => ({ slug: String(fields.slug), fields }));
  const slugs = new Map<string, string>();
  for (const { slug, fields } of [...known, ...given]) {
    for (const name of [slug, fields.full_name, fields.name]) {
      if (typeof name === 'string') slugs.set(name, slug);
    }
  }
  return slugs;
}

/** Figures, landmarks, sources and laureates' figures share one space of names, which `[@id]` searches. */
export function sharedIdProblems(imported: readonly Imported[], stored: Store): Problem[] {
  const owners = new Map<string, string[]>();
  const own = (id: string, owner: string): void => {
    owners.set(id, [...(owners.get(id) ?? []), owner]);
  };
  for (const name of ['sources', 'figures', 'landmarks'] as const) {
    for (const record of stored.get(name) ?? []) own(record.key, collectionLabels[name].one);
  }
  for (const record of stored.get('laureates') ?? []) {
    for (const id of ownFigureIds(record)) own(id, `chiffre du lauréat ${record.key}`);
  }
  return imported.flatMap(({ input, record }) => {
    const ids = new Set(
      sharesIds(input) ? (input.collection === 'laureates' ? ownFigureIds(record) : [record.key]) : [],
    );
    return [...ids].flatMap((id) => {
      const names = owners.get(id) ?? [];
      if (names.length < 2) return [];
      const message = `l'identifiant « ${id} » est donné deux fois (${names.join(', ')}) ; il doit être unique parmi les chiffres, les repères et les sources.`;
      return [recordProblem(input, { path: ['id'], message }, 'duplicate-id')];
    });
  });
}

const sharesIds = (input: InputRecord): boolean =>
  ['sources', 'figures', 'landmarks', 'laureates'].includes(input.collection);
