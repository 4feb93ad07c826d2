import { termPath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book, Term } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { placeColumns } from './shared-columns.ts';

/** The words of the book, defined. */
export function glossaryTable(book: Book, addressOf: AddressOf): Table {
  return tableOf<Term>(
    {
      name: 'glossaire',
      title: 'Glossaire',
      description: 'Les mots et les sigles du livre, avec leur définition.',
      key: 'identifiant',
    },
    [
      {
        name: 'identifiant',
        title: 'Identifiant',
        description: 'L’identifiant de l’entrée. Il ne change pas.',
        type: 'string',
        required: true,
        unique: true,
        read: ({ id }) => id,
      },
      ...placeColumns<Term>(
        addressOf,
        ({ id }) => termPath(id),
        () => book.edition.status,
      ),
      {
        name: 'terme',
        title: 'Terme',
        description: 'Le mot ou l’expression.',
        type: 'string',
        required: true,
        read: ({ term }) => term,
      },
      {
        name: 'sigle',
        title: 'Sigle',
        description: 'Son sigle, s’il en a un.',
        type: 'string',
        read: ({ acronym }) => acronym,
      },
      {
        name: 'definition',
        title: 'Définition',
        description: 'Sa définition ; [@identifiant] renvoie à un chiffre, un repère ou une source.',
        type: 'text',
        required: true,
        read: ({ definition }) => definition,
      },
      {
        name: 'synonymes',
        title: 'Synonymes',
        description: 'D’autres mots pour la même chose.',
        type: 'list',
        items: 'string',
        read: ({ synonyms }) => synonyms,
      },
      {
        name: 'voir',
        title: 'Voir aussi',
        description: 'Les identifiants d’autres entrées.',
        type: 'list',
        items: 'string',
        read: ({ see }) => see.map(({ id }) => id),
      },
    ],
    book.terms,
  );
}
