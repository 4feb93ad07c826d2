import type { AddressOf } from '#book/citation.ts';
import type { Change, Source, Status } from '#book/types.ts';
import type { Column, ColumnOf, RecordValue } from '../table.ts';

const statuses = [
  { id: 'travail', label: 'Édition de travail' },
  { id: 'officiel', label: 'Texte officiel' },
] as const;

/** The two columns every table has: where the row lives on the site, and what its wording is worth. */
export function placeColumns<Row>(
  addressOf: AddressOf,
  path: (row: Row) => string,
  statusOf: (row: Row) => Status,
): ColumnOf<Row>[] {
  return [
    {
      name: 'url',
      title: 'Adresse permanente',
      description: 'L’adresse de la page sur ce site. Elle ne change pas.',
      type: 'url',
      required: true,
      unique: true,
      read: (row) => addressOf(path(row)),
    },
    {
      name: 'statut',
      title: 'Statut',
      description: 'Dit si le texte est de notre rédaction (édition de travail) ou le texte officiel.',
      type: 'string',
      required: true,
      categories: statuses,
      read: statusOf,
    },
  ];
}

/** The source of a row, named so that no other file is needed to quote it. */
export function sourceColumns<Row extends { readonly source: Source }>(): ColumnOf<Row>[] {
  return [
    {
      name: 'source',
      title: 'Source',
      description: 'L’identifiant de la source, dans la table des sources.',
      type: 'string',
      required: true,
      refersTo: { table: 'sources', column: 'identifiant' },
      read: ({ source }) => source.id,
    },
    {
      name: 'source_titre',
      title: 'Titre de la source',
      description: 'Le titre de la page qui donne cette information.',
      type: 'string',
      required: true,
      read: ({ source }) => source.title,
    },
    {
      name: 'source_editeur',
      title: 'Éditeur de la source',
      description: 'Qui publie cette page.',
      type: 'string',
      required: true,
      read: ({ source }) => source.publisher,
    },
    {
      name: 'source_date',
      title: 'Date de la source',
      description: 'La date de cette page, aussi précise qu’on la connaît : 2024, 2024-11 ou 2024-11-21.',
      type: 'partial-date',
      read: ({ source }) => source.date,
    },
    {
      name: 'source_url',
      title: 'Adresse de la source',
      description: 'Où lire cette page.',
      type: 'url',
      required: true,
      read: ({ source }) => source.url,
    },
  ];
}

/** What was published and then changed, with the words before and after. */
export const changesColumn: Column = {
  name: 'corrections',
  title: 'Corrections',
  description: 'Les changements publiés, datés, avec ce qui était écrit avant et après.',
  type: 'records',
  fields: [
    { name: 'date', description: 'Le jour de la publication.' },
    { name: 'note', description: 'Ce qui a changé.' },
    { name: 'avant', description: 'Ce qui était écrit.' },
    { name: 'apres', description: 'Ce qui est écrit depuis.' },
  ],
};

/** A change as the data say it. */
export const changeRecord = ({ date, note, before, after }: Change): RecordValue => ({
  date,
  note,
  avant: before,
  apres: after,
});
