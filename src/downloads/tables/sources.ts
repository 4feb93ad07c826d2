import { sourcePath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book, Source } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { placeColumns } from './shared-columns.ts';

/** Every public page the book rests on, with what rests on it. */
export function sourcesTable(book: Book, addressOf: AddressOf): Table {
  return tableOf<Source>(
    {
      name: 'sources',
      title: 'Sources',
      description: 'Les pages publiques sur lesquelles le livre s’appuie, et ce qui repose sur chacune.',
      key: 'identifiant',
    },
    [
      {
        name: 'identifiant',
        title: 'Identifiant',
        description: 'L’identifiant de la source. Il ne change pas.',
        type: 'string',
        required: true,
        unique: true,
        read: ({ id }) => id,
      },
      ...placeColumns<Source>(
        addressOf,
        ({ id }) => sourcePath(id),
        () => book.edition.status,
      ),
      {
        name: 'titre',
        title: 'Titre',
        description: 'Le titre de la page.',
        type: 'string',
        required: true,
        read: ({ title }) => title,
      },
      {
        name: 'editeur',
        title: 'Éditeur',
        description: 'Qui la publie.',
        type: 'string',
        required: true,
        read: ({ publisher }) => publisher,
      },
      {
        name: 'date',
        title: 'Date',
        description: 'Sa date, aussi précise qu’on la connaît : 2024, 2024-11 ou 2024-11-21.',
        type: 'partial-date',
        read: ({ date }) => date,
      },
      {
        name: 'adresse',
        title: 'Adresse',
        description: 'Où la lire.',
        type: 'url',
        required: true,
        read: ({ url }) => url,
      },
      {
        name: 'archive',
        title: 'Copie archivée',
        description: 'Une copie conservée de la page, quand il y en a une.',
        type: 'url',
        read: ({ archive }) => archive,
      },
      {
        name: 'chiffres',
        title: 'Chiffres',
        description: 'Les chiffres qui reposent sur elle.',
        type: 'list',
        items: 'string',
        read: ({ figures }) => figures.map(({ id }) => id),
      },
      {
        name: 'reperes',
        title: 'Repères',
        description: 'Les repères qui reposent sur elle.',
        type: 'list',
        items: 'string',
        read: ({ landmarks }) => landmarks.map(({ id }) => id),
      },
      {
        name: 'laureats',
        title: 'Lauréats',
        description: 'Les lauréats dont la fiche repose sur elle.',
        type: 'list',
        items: 'string',
        read: ({ laureates }) => laureates.map(({ slug }) => slug),
      },
      {
        name: 'emplois',
        title: 'Emplois',
        description: 'Les adresses des passages du site qui la citent directement.',
        type: 'list',
        items: 'string',
        read: ({ uses }) => uses.map(({ path }) => addressOf(path)),
      },
    ],
    book.sources,
  );
}
