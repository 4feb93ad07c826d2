import { laureatePath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import { publishedCount } from '#book/laureate-count.ts';
import type { Book, Laureate } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { placeColumns } from './shared-columns.ts';

/** The laureates, with what is known of each. */
export function laureatesTable(book: Book, addressOf: AddressOf): Table {
  const laureateCount = publishedCount(book);
  return tableOf<Laureate>(
    {
      name: 'laureats',
      title: 'Lauréats',
      description: `Les lauréats que ce livre documente, soutenus par ${laureateCount.awardedBy}. Une absence n’est pas un jugement.`,
      key: 'identifiant',
    },
    [
      {
        name: 'identifiant',
        title: 'Identifiant',
        description: 'L’identifiant du lauréat. Il ne change pas.',
        type: 'string',
        required: true,
        unique: true,
        read: ({ slug }) => slug,
      },
      ...placeColumns<Laureate>(
        addressOf,
        ({ slug }) => laureatePath(slug),
        () => book.edition.status,
      ),
      {
        name: 'nom',
        title: 'Nom',
        description: 'Le nom d’usage.',
        type: 'string',
        required: true,
        read: ({ name }) => name,
      },
      {
        name: 'nom_complet',
        title: 'Nom complet',
        description: 'Le nom entier, quand il est plus long.',
        type: 'string',
        read: ({ fullName }) => fullName,
      },
      {
        name: 'annee',
        title: 'Année',
        description: 'L’année de sa promotion ; vide quand aucune source ne la fixe.',
        type: 'integer',
        read: ({ year }) => year,
      },
      {
        name: 'session',
        title: 'Session',
        description: 'Laquelle des sélections de l’année. Exemple : juin 2014.',
        type: 'string',
        read: ({ session }) => session,
      },
      {
        name: 'resume',
        title: 'Résumé',
        description: 'Ce qu’il fait, pour qui ; vide quand seul son nom est connu.',
        type: 'string',
        read: ({ summary }) => summary,
      },
      {
        name: 'besoin',
        title: 'Besoin social',
        description: 'Le besoin social auquel il répond. Ce classement est le nôtre.',
        type: 'string',
        categories: book.needs,
        read: ({ need }) => need?.id ?? null,
      },
      {
        name: 'publics',
        title: 'Publics',
        description: 'Pour qui il agit.',
        type: 'list',
        items: 'string',
        read: ({ publics }) => publics,
      },
      {
        name: 'lieu',
        title: 'Lieu',
        description: 'Où il agit, comme la source le dit.',
        type: 'string',
        read: ({ place }) => place,
      },
      {
        name: 'region',
        title: 'Région',
        description: 'La région de son siège.',
        type: 'string',
        read: ({ region }) => region,
      },
      {
        name: 'forme_juridique',
        title: 'Forme juridique',
        description: 'Association, coopérative, entreprise…',
        type: 'string',
        read: ({ legalForm }) => legalForm,
      },
      {
        name: 'site',
        title: 'Site',
        description: 'Son propre site.',
        type: 'url',
        read: ({ website }) => website,
      },
      {
        name: 'presente',
        title: 'Présenté',
        description: laureateCount.shownAt
          ? `S’il a été présenté au ${laureateCount.shownAt}.`
          : 'S’il a été présenté au public.',
        type: 'boolean',
        required: true,
        read: ({ shown }) => shown,
      },
      {
        name: 'note',
        title: 'Note',
        description: 'Une réserve à connaître.',
        type: 'string',
        read: ({ note }) => note,
      },
      {
        name: 'chiffres',
        title: 'Chiffres',
        description: 'Les identifiants de ses propres chiffres, dans la table des chiffres.',
        type: 'list',
        items: 'string',
        read: ({ figures }) => figures.map(({ id }) => id),
      },
      {
        name: 'propositions',
        title: 'Propositions',
        description: 'Les numéros des propositions qui le donnent en exemple.',
        type: 'list',
        items: 'integer',
        read: ({ proposals }) => proposals.map(({ number }) => number),
      },
      {
        name: 'chapitres',
        title: 'Chapitres',
        description: 'Les chapitres du récit qui le nomment.',
        type: 'list',
        items: 'string',
        read: ({ chapters }) => chapters.map(({ slug }) => slug),
      },
      {
        name: 'sources',
        title: 'Sources',
        description: 'Les identifiants de ses sources, dans la table des sources.',
        type: 'list',
        items: 'string',
        required: true,
        read: ({ sources }) => sources.map(({ id }) => id),
      },
    ],
    book.laureates,
  );
}
