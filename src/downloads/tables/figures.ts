import { figurePath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book, Figure, Precision } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { changeRecord, changesColumn, placeColumns, sourceColumns } from './shared-columns.ts';

const precisions: readonly { readonly id: Precision; readonly label: string }[] = [
  { id: 'exact', label: 'Valeur telle que publiée' },
  { id: 'more-than', label: 'Plus de : un minimum' },
  { id: 'less-than', label: 'Moins de : un maximum' },
  { id: 'about', label: 'Environ : un ordre de grandeur' },
];

/** Every figure, with its source and the places that use it. */
export function figuresTable(book: Book, addressOf: AddressOf): Table {
  return tableOf<Figure>(
    {
      name: 'chiffres',
      title: 'Chiffres',
      description: 'Les chiffres cités, chacun avec sa période, son périmètre, sa précision et sa source.',
      key: 'identifiant',
    },
    [
      {
        name: 'identifiant',
        title: 'Identifiant',
        description: 'L’identifiant du chiffre. Il ne change pas.',
        type: 'string',
        required: true,
        unique: true,
        read: ({ id }) => id,
      },
      ...placeColumns<Figure>(
        addressOf,
        ({ id }) => figurePath(id),
        () => book.edition.status,
      ),
      {
        name: 'libelle',
        title: 'Libellé',
        description: 'Ce qui est compté, sans la valeur.',
        type: 'string',
        required: true,
        read: ({ label }) => label,
      },
      {
        name: 'phrase',
        title: 'Phrase',
        description: 'La phrase prête à citer, avec la valeur, la date et celui qui le dit.',
        type: 'string',
        required: true,
        read: ({ sentence }) => sentence,
      },
      {
        name: 'affichage',
        title: 'Affichage',
        description: 'La valeur telle que le site l’écrit. Exemple : 10,6 millions.',
        type: 'string',
        required: true,
        read: ({ display }) => display,
      },
      {
        name: 'valeur',
        title: 'Valeur',
        description: 'La valeur, en unités entières : 10,6 millions s’écrit 10600000 ; 41 % s’écrit 41.',
        type: 'number',
        required: true,
        unit: 'voir la colonne unite',
        read: ({ value }) => value,
      },
      {
        name: 'unite',
        title: 'Unité',
        description: 'Ce que compte la valeur : personnes, euros, %…',
        type: 'string',
        required: true,
        read: ({ unit }) => unit,
      },
      {
        name: 'precision',
        title: 'Précision',
        description: 'À quel point la valeur est sûre, telle que la source la donne.',
        type: 'string',
        required: true,
        categories: precisions,
        read: ({ precision }) => precision,
      },
      {
        name: 'periode',
        title: 'Période',
        description:
          'Ce que la valeur couvre, en mots : 2024, 2014-2024, annuel… Vide si la source ne le dit pas.',
        type: 'string',
        read: ({ period }) => period,
      },
      {
        name: 'mesure',
        title: 'Mesuré ou dit en',
        description: 'Quand la valeur a été mesurée ou dite, aussi précisément qu’on le sait.',
        type: 'partial-date',
        read: ({ measured }) => measured,
      },
      {
        name: 'perimetre',
        title: 'Périmètre',
        description: 'De qui ou de quoi parle la valeur. Vide si la source ne le dit pas.',
        type: 'string',
        read: ({ scope }) => scope,
      },
      {
        name: 'categorie',
        title: 'Catégorie',
        description: 'La rubrique du chiffre sur ce site.',
        type: 'string',
        required: true,
        categories: book.figureCategories,
        read: ({ category }) => category.id,
      },
      {
        name: 'themes',
        title: 'Thèmes',
        description: 'Les thèmes du livre que ce chiffre éclaire.',
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
      ...sourceColumns<Figure>(),
      {
        name: 'laureat',
        title: 'Lauréat',
        description: 'L’identifiant du lauréat dont c’est le chiffre, s’il en est un.',
        type: 'string',
        refersTo: { table: 'laureats', column: 'identifiant' },
        read: ({ laureate }) => laureate?.slug ?? null,
      },
      {
        name: 'divergences',
        title: 'Divergences',
        description:
          'Les groupes de chiffres à ne pas confondre où il figure : /chiffres/divergences/#identifiant.',
        type: 'list',
        items: 'string',
        read: ({ divergences }) => divergences.map(({ id }) => id),
      },
      {
        name: 'emplois',
        title: 'Emplois',
        description: 'Les adresses des passages du site qui citent ce chiffre.',
        type: 'list',
        items: 'string',
        read: ({ uses }) => uses.map(({ path }) => addressOf(path)),
      },
      { ...changesColumn, read: ({ changes }) => changes.map(changeRecord) },
    ],
    book.figures,
  );
}
