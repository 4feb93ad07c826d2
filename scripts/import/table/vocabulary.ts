import { nearest } from '#book/nearest.ts';
import { type Fields, fieldsOf, itemsOf, type Store } from '../store.ts';
import type { VocabularyName } from './column.ts';
import { folded } from './table.ts';

/** A closed list: ids for the content, labels for people. */
export interface Vocabulary {
  /** In the list's own order. */
  readonly labels: readonly string[];
  idOf(text: string): string | null;
  /** The id's label; the id itself when it has none. */
  labelOf(id: string): string;
  /** The label closest to a text that is none. */
  nearestTo(text: string): string | null;
}

export type Vocabularies = Readonly<Record<VocabularyName | 'laureates', Vocabulary>>;

/** Each closed list of a book, as cells may name it: by id, by label, with or without article. */
export function vocabulariesOf(stored: Store): Vocabularies {
  const book = fieldsOf(stored.get('book')?.[0]?.data);
  const scales = fieldsOf(book.scales);
  const named = (items: unknown, ...keys: string[]): Vocabulary =>
    vocabulary(
      itemsOf(items)
        .map(fieldsOf)
        .map((item) => entryOf(item, keys)),
    );
  const laureates = (stored.get('laureates') ?? []).map(({ key, data }) =>
    entryOf({ ...fieldsOf(data), id: key }, ['name', 'full_name']),
  );
  return {
    parts: named(book.parts, 'title'),
    themes: named(
      itemsOf(book.parts).flatMap((part) => itemsOf(fieldsOf(part).themes)),
      'title',
    ),
    actors: named(book.actors, 'short', 'name'),
    costs: named(scales.cost, 'short', 'label'),
    eases: named(scales.ease, 'short', 'label'),
    horizons: named(book.horizons, 'label'),
    instruments: named(book.instruments, 'label'),
    needs: named(book.needs, 'label'),
    categories: named(book.figure_categories, 'label'),
    statuses: vocabulary([
      { id: 'travail', names: ['Travail', 'Édition de travail', 'Provisoire'] },
      {
        id: 'officiel',
        names: ['Officiel', 'Officielle', 'Édition officielle', 'Texte officiel', 'Définitif'],
      },
    ]),
    precisions: vocabulary([
      { id: 'exact', names: ['Exact', 'Exacte'] },
      { id: 'more-than', names: ['Plus de', 'Au moins', 'Minimum'] },
      { id: 'less-than', names: ['Moins de', 'Au plus', 'Maximum'] },
      { id: 'about', names: ['Environ', 'Près de', 'Ordre de grandeur'] },
    ]),
    'landmark-kinds': vocabulary([
      { id: 'law', names: ['Loi', 'Texte', 'Loi ou règlement'] },
      { id: 'scheme', names: ['Dispositif'] },
      { id: 'report', names: ['Rapport'] },
    ]),
    laureates: vocabulary(laureates),
  };
}

interface NamedId {
  id: string;
  /** The first one is the label written in tables. */
  names: readonly string[];
}

function entryOf(item: Fields, keys: readonly string[]): NamedId {
  const names = keys.map((key) => item[key]).filter((name) => typeof name === 'string');
  return { id: String(item.id), names };
}

function vocabulary(entries: readonly NamedId[]): Vocabulary {
  const ids = new Map<string, string>();
  // The first to claim a word keeps it; ids come last, so that a label always means what it says.
  const claim = (word: string, id: string): void => {
    if (word !== '' && !ids.has(word)) ids.set(word, id);
  };
  for (const { id, names } of entries) for (const name of names) claim(folded(name), id);
  for (const { id } of entries) claim(folded(id), id);
  // « les collectivités », « l’État »
  for (const { id, names } of entries) for (const name of names) claim(folded(withoutArticle(name)), id);
  const labels = entries.map(({ id, names }) => {
    const [label = id] = names;
    // A label that two ids share would not come back as the same id.
    return ids.get(folded(label)) === id ? label : id;
  });
  const labelById = new Map(entries.map(({ id }, index) => [id, labels[index] ?? id]));
  return {
    labels,
    idOf: (text) => ids.get(folded(text)) ?? ids.get(folded(withoutArticle(text))) ?? null,
    labelOf: (id) => labelById.get(id) ?? id,
    nearestTo: (text) => {
      const near = nearest(folded(text), ids.keys());
      const id = near === null ? undefined : ids.get(near);
      return id === undefined ? null : (labelById.get(id) ?? id);
    },
  };
}

const withoutArticle = (text: string): string => text.replace(/^(?:les?|la|l['’])\s*/i, '');
