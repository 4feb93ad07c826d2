import { landmarkPath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book, Landmark } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { placeColumns, sourceColumns } from './shared-columns.ts';

const kinds: readonly { readonly id: string; readonly type: Landmark['type']; readonly label: string }[] = [
  { id: 'loi', type: 'law', label: 'Loi ou texte' },
  { id: 'dispositif', type: 'scheme', label: 'Dispositif' },
  { id: 'rapport', type: 'report', label: 'Rapport' },
];

/** Laws, schemes and reports. */
export function landmarksTable(book: Book, addressOf: AddressOf): Table {
  return tableOf<Landmark>(
    {
      name: 'reperes',
      title: 'Repères',
      description: 'Les lois, les dispositifs et les rapports que le livre cite.',
      key: 'identifiant',
    },
    [
      {
        name: 'identifiant',
        title: 'Identifiant',
        description: 'L’identifiant du repère. Il ne change pas.',
        type: 'string',
        required: true,
        unique: true,
        read: ({ id }) => id,
      },
      ...placeColumns<Landmark>(
        addressOf,
        ({ id }) => landmarkPath(id),
        () => book.edition.status,
      ),
      {
        name: 'nature',
        title: 'Nature',
        description: 'Loi ou autre texte, dispositif, ou rapport.',
        type: 'string',
        required: true,
        categories: kinds.map(({ id, label }) => ({ id, label })),
        read: ({ type }) => kinds.find((kind) => kind.type === type)?.id ?? type,
      },
      {
        name: 'titre',
        title: 'Titre',
        description: 'Un titre court, le nôtre.',
        type: 'string',
        required: true,
        read: ({ title }) => title,
      },
      {
        name: 'texte',
        title: 'Texte',
        description: 'Ce qu’il dit, en une phrase.',
        type: 'string',
        required: true,
        read: ({ text }) => text,
      },
      {
        name: 'annee',
        title: 'Année',
        description: 'L’année du texte, du dispositif ou du rapport.',
        type: 'integer',
        read: ({ year }) => year,
      },
      {
        name: 'valeur',
        title: 'Valeur en jeu',
        description: 'Le nombre qu’il fixe ou qu’il donne, s’il y en a un.',
        type: 'number',
        unit: 'voir la colonne unite',
        read: ({ value }) => value,
      },
      {
        name: 'unite',
        title: 'Unité',
        description: 'Ce que compte la valeur.',
        type: 'string',
        read: ({ unit }) => unit,
      },
      {
        name: 'themes',
        title: 'Thèmes',
        description: 'Les thèmes du livre qu’il éclaire.',
        type: 'list',
        items: 'string',
        categories: book.themes.map(({ id, title }) => ({ id, label: title })),
        read: ({ themes }) => themes.map(({ id }) => id),
      },
      {
        name: 'note',
        title: 'Note',
        description: 'Une réserve à connaître avant de citer.',
        type: 'string',
        read: ({ note }) => note,
      },
      ...sourceColumns<Landmark>(),
      {
        name: 'emplois',
        title: 'Emplois',
        description: 'Les adresses des passages du site qui citent ce repère.',
        type: 'list',
        items: 'string',
        read: ({ uses }) => uses.map(({ path }) => addressOf(path)),
      },
    ],
    book.landmarks,
  );
}
