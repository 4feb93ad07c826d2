import type { Column } from './column.ts';

const identifier: Column = {
  key: 'id',
  label: 'Identifiant',
  names: ['Id', 'Slug', 'Référence'],
  kind: 'line',
  help: 'Minuscules, sans accent, avec des tirets : il fait l’adresse de la page et ne change plus.',
  width: 22,
};
const source: Column = {
  key: 'source',
  label: 'Source',
  kind: 'line',
  help: 'L’identifiant de la source.',
  width: 20,
};
const note: Column = {
  key: 'note',
  label: 'Note',
  names: ['Remarque', 'Doute'],
  kind: 'line',
  optional: true,
  help: 'Un doute à montrer.',
  width: 28,
};
const themes: Column = {
  key: 'themes',
  label: 'Thèmes',
  names: ['Thème'],
  kind: 'choices',
  vocabulary: 'themes',
  optional: true,
  help: 'Les thèmes dont il parle, séparés par « ; ».',
  width: 22,
};
const precision: Column = {
  key: 'precision',
  label: 'Précision',
  kind: 'choice',
  vocabulary: 'precisions',
  optional: true,
  help: 'Exact, plus de, moins de, environ.',
  width: 10,
};

/** The columns of a table of figures. */
export const figureColumns: readonly Column[] = [
  identifier,
  {
    key: 'label',
    label: 'Libellé',
    names: ['Intitulé', 'Titre'],
    kind: 'line',
    help: 'Ce qui est compté, sans la valeur.',
    width: 30,
  },
  {
    key: 'sentence',
    label: 'Phrase',
    names: ['Phrase à citer'],
    kind: 'line',
    help: 'La phrase prête à citer, avec la valeur, la date et qui le dit.',
    width: 48,
  },
  {
    key: 'display',
    label: 'Affichage',
    names: ['Valeur affichée'],
    kind: 'line',
    help: 'La valeur imprimée en grand : « 10,6 millions ».',
    width: 14,
  },
  {
    key: 'value',
    label: 'Valeur',
    names: ['Nombre'],
    kind: 'number',
    help: 'Le nombre, dans son unité.',
    width: 12,
  },
  { key: 'unit', label: 'Unité', kind: 'line', help: 'personnes, euros, %…', width: 12 },
  {
    key: 'period',
    label: 'Période',
    kind: 'line',
    optional: true,
    help: 'Ce que la valeur couvre : 2014-2024.',
    width: 12,
  },
  {
    key: 'measured',
    label: 'Mesuré en',
    names: ['Date de mesure', 'Mesure'],
    kind: 'date',
    optional: true,
    help: 'Quand c’est mesuré ou dit : 2024, 2024-11 ou 2024-11-21.',
    width: 12,
  },
  {
    key: 'scope',
    label: 'Périmètre',
    names: ['Champ'],
    kind: 'line',
    optional: true,
    help: 'Qui ou quoi la valeur couvre.',
    width: 20,
  },
  precision,
  {
    key: 'category',
    label: 'Catégorie',
    kind: 'choice',
    vocabulary: 'categories',
    help: 'Choisir dans la liste.',
    width: 18,
  },
  themes,
  note,
  source,
];

/** The columns of a table of landmarks. */
export const landmarkColumns: readonly Column[] = [
  identifier,
  { key: 'title', label: 'Titre', names: ['Intitulé'], kind: 'line', help: 'Un nom court.', width: 30 },
  {
    key: 'kind',
    label: 'Type',
    names: ['Nature'],
    kind: 'choice',
    vocabulary: 'landmark-kinds',
    help: 'Loi, dispositif ou rapport.',
    width: 12,
  },
  {
    key: 'text',
    label: 'Texte',
    names: ['Description'],
    kind: 'line',
    help: 'Ce qu’il dit, en une phrase.',
    width: 48,
  },
  {
    key: 'value',
    label: 'Valeur',
    names: ['Nombre'],
    kind: 'number',
    optional: true,
    help: 'Le nombre en jeu, s’il y en a un.',
    width: 12,
  },
  { key: 'unit', label: 'Unité', kind: 'line', optional: true, help: 'personnes, euros, %…', width: 16 },
  {
    key: 'scope',
    label: 'Portée',
    names: ['Périmètre'],
    kind: 'line',
    optional: true,
    help: 'Ce qu’est ce nombre : objectif, seuil, durée maximale…',
    width: 18,
  },
  precision,
  { key: 'year', label: 'Année', kind: 'integer', optional: true, help: 'L’année du texte.', width: 8 },
  themes,
  note,
  source,
];

/** The columns of a table of sources. */
export const sourceColumns: readonly Column[] = [
  identifier,
  { key: 'title', label: 'Titre', kind: 'line', help: 'Le titre de la page ou du document.', width: 40 },
  {
    key: 'publisher',
    label: 'Éditeur',
    names: ['Auteur', 'Organisme'],
    kind: 'line',
    help: 'Qui publie.',
    width: 24,
  },
  {
    key: 'date',
    label: 'Date',
    kind: 'date',
    optional: true,
    help: '2024, 2024-11 ou 2024-11-21.',
    width: 12,
  },
  {
    key: 'url',
    label: 'Adresse',
    names: ['Lien', 'Site'],
    kind: 'line',
    help: 'L’adresse complète, avec https://.',
    width: 40,
  },
  {
    key: 'archive',
    label: 'Archive',
    kind: 'line',
    optional: true,
    help: 'L’adresse d’une copie conservée.',
    width: 30,
  },
];

/** The columns of a table of glossary entries. */
export const glossaryColumns: readonly Column[] = [
  identifier,
  {
    key: 'term',
    label: 'Terme',
    names: ['Mot', 'Entrée'],
    kind: 'line',
    help: 'Le mot ou l’expression.',
    width: 28,
  },
  { key: 'acronym', label: 'Sigle', kind: 'line', optional: true, help: 'S’il y en a un.', width: 10 },
  {
    key: 'definition',
    label: 'Définition',
    kind: 'line',
    help: 'Une ou deux phrases ; [@id] cite une source.',
    width: 60,
  },
  {
    key: 'see',
    label: 'Voir aussi',
    kind: 'lines',
    optional: true,
    help: 'Les identifiants d’autres entrées, séparés par « ; ».',
    width: 24,
  },
  {
    key: 'synonyms',
    label: 'Synonymes',
    kind: 'lines',
    optional: true,
    help: 'Séparés par « ; ».',
    width: 24,
  },
];

/** The columns of a table of divergences. */
export const divergenceColumns: readonly Column[] = [
  identifier,
  { key: 'subject', label: 'Sujet', kind: 'line', help: 'Ce sur quoi les sources diffèrent.', width: 30 },
  {
    key: 'figures',
    label: 'Chiffres',
    kind: 'lines',
    help: 'Leurs identifiants, séparés par « ; ».',
    width: 30,
  },
  { key: 'explanation', label: 'Explication', kind: 'line', help: 'Pourquoi ils diffèrent.', width: 60 },
];
