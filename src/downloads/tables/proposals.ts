import { proposalPath } from '#book/addresses.ts';
import type { AddressOf } from '#book/citation.ts';
import type { Book, Proposal } from '#book/types.ts';
import { type Table, tableOf } from '../table.ts';
import { changeRecord, changesColumn, placeColumns } from './shared-columns.ts';

/** The proposals, with their whole text. */
export function proposalsTable(book: Book, addressOf: AddressOf): Table {
  const section = (id: string) => (proposal: Proposal) =>
    proposal.sections.find((candidate) => candidate.id === id)?.markdown ?? null;
  const actors = book.actors.map(({ id, name }) => ({ id, label: name }));
  return tableOf<Proposal>(
    {
      name: 'propositions',
      title: 'Propositions',
      description: 'Les propositions du livre : ce qu’elles demandent, à qui, et leur texte entier.',
      key: 'numero',
    },
    [
      {
        name: 'numero',
        title: 'Numéro',
        description: 'Le numéro de la proposition dans le livre.',
        type: 'integer',
        required: true,
        unique: true,
        read: ({ number }) => number,
      },
      ...placeColumns<Proposal>(
        addressOf,
        ({ number }) => proposalPath(number),
        ({ status }) => status,
      ),
      {
        name: 'titre',
        title: 'Titre',
        description: 'Ce qu’elle demande, en une phrase à l’infinitif.',
        type: 'string',
        required: true,
        read: ({ title }) => title,
      },
      {
        name: 'resume',
        title: 'Résumé',
        description: 'La proposition en deux ou trois phrases.',
        type: 'string',
        required: true,
        read: ({ summary }) => summary,
      },
      {
        name: 'partie',
        title: 'Partie',
        description: 'La partie du livre où elle se trouve.',
        type: 'string',
        required: true,
        categories: book.parts.map(({ id, title }) => ({ id, label: title })),
        read: ({ part }) => part.id,
      },
      {
        name: 'theme',
        title: 'Thème',
        description: 'Son thème dans cette partie.',
        type: 'string',
        required: true,
        categories: book.themes.map(({ id, title }) => ({ id, label: title })),
        read: ({ theme }) => theme.id,
      },
      {
        name: 'pilotes',
        title: 'Pilotes',
        description: 'Les acteurs qui décident.',
        type: 'list',
        items: 'string',
        required: true,
        categories: actors,
        read: ({ pilots }) => pilots.map(({ id }) => id),
      },
      {
        name: 'destinataires',
        title: 'Destinataires',
        description: 'Les acteurs pour qui elle est faite.',
        type: 'list',
        items: 'string',
        required: true,
        categories: actors,
        read: ({ addressees }) => addressees.map(({ id }) => id),
      },
      {
        name: 'cout',
        title: 'Coût',
        description: `Son coût d’une année, pour toute la France : ${book.costs.map(({ short, meaning }) => `${short.toLocaleLowerCase('fr')} (${meaning})`).join(', ')}. ${book.scalesNote}`,
        type: 'string',
        required: true,
        categories: book.costs.map(({ id, label }) => ({ id, label })),
        categoriesOrdered: true,
        read: ({ cost }) => cost.id,
      },
      {
        name: 'facilite',
        title: 'Facilité',
        description: `Sa facilité de mise en œuvre : ${book.eases.map(({ short, meaning }) => `${short.toLocaleLowerCase('fr')} (${meaning})`).join(', ')}. ${book.scalesNote}`,
        type: 'string',
        required: true,
        categories: book.eases.map(({ id, label }) => ({ id, label })),
        categoriesOrdered: true,
        read: ({ ease }) => ease.id,
      },
      {
        name: 'horizon',
        title: 'Horizon',
        description: 'Quand son effet est attendu. Ce classement est le nôtre.',
        type: 'string',
        required: true,
        categories: book.horizons.map(({ id, label }) => ({ id, label })),
        categoriesOrdered: true,
        read: ({ horizon }) => horizon.id,
      },
      {
        name: 'moyen',
        title: 'Moyen d’action',
        description: 'Le principal levier qu’elle utilise. Ce classement est le nôtre.',
        type: 'string',
        required: true,
        categories: book.instruments,
        read: ({ instrument }) => instrument.id,
      },
      {
        name: 'constat',
        title: 'Constat',
        description:
          'Le texte du constat, en Markdown ; [@identifiant] renvoie à un chiffre, un repère ou une source.',
        type: 'text',
        read: section('constat'),
      },
      {
        name: 'mesure',
        title: 'Mesure',
        description: 'Le texte de la mesure proposée, en Markdown.',
        type: 'text',
        read: section('mesure'),
      },
      {
        name: 'mise_en_oeuvre',
        title: 'Mise en œuvre',
        description: 'Les étapes de la mise en œuvre, en Markdown.',
        type: 'text',
        read: section('mise-en-oeuvre'),
      },
      {
        name: 'cout_et_facilite',
        title: 'Coût et facilité',
        description: 'Ce qui justifie le coût et la facilité retenus, en Markdown.',
        type: 'text',
        read: section('cout-et-facilite'),
      },
      {
        name: 'indicateurs',
        title: 'Indicateurs',
        description: 'Comment on saura qu’elle marche.',
        type: 'records',
        fields: [
          { name: 'libelle', description: 'Ce que l’on mesure.' },
          { name: 'reference', description: 'La valeur de départ, quand elle a été mesurée.' },
          { name: 'cible', description: 'La valeur visée, avec son année.' },
        ],
        read: ({ indicators }) =>
          indicators.map(({ label, reference, target }) => ({ libelle: label, reference, cible: target })),
      },
      {
        name: 'exemples',
        title: 'Exemples',
        description: 'Les lauréats qui font déjà ce qu’elle demande.',
        type: 'records',
        fields: [
          { name: 'laureat', description: 'L’identifiant du lauréat, dans la table des lauréats.' },
          { name: 'texte', description: 'Pourquoi il est un exemple.' },
        ],
        read: ({ examples }) =>
          examples.map(({ laureate, text }) => ({ laureat: laureate.slug, texte: text })),
      },
      {
        name: 'voisines',
        title: 'Propositions voisines',
        description: 'Les numéros des propositions à lire avec elle.',
        type: 'list',
        items: 'integer',
        read: ({ related }) => related.map(({ number }) => number),
      },
      {
        name: 'mots_cles',
        title: 'Mots clés',
        description: 'Ce qu’on taperait pour la trouver.',
        type: 'list',
        items: 'string',
        read: ({ keywords }) => keywords,
      },
      {
        name: 'references',
        title: 'Références',
        description: 'Les identifiants des chiffres, des repères et des sources qu’elle cite, dans l’ordre.',
        type: 'list',
        items: 'string',
        read: ({ references }) => references.map(({ id }) => id),
      },
      {
        name: 'mise_a_jour',
        title: 'Mise à jour',
        description: 'Le jour où son texte a changé pour la dernière fois.',
        type: 'date',
        required: true,
        read: ({ updated }) => updated,
      },
      { ...changesColumn, read: ({ changes }) => changes.map(changeRecord) },
    ],
    book.proposals,
  );
}
