import { descending } from 'd3-array';
import { count, elide, listing } from '#book/plural.ts';
import type { Actor, Book, Proposal } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import { type PartKey, partKeys, proposalUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { agree, capitalize, isPluralName } from './wording.ts';

export interface ActorProposalsRows extends ChartRows {
  readonly total: number;
  readonly parts: readonly PartKey[];
  /** Those who pilot most come first. */
  readonly actors: readonly {
    /** With its article. */
    readonly name: string;
    readonly short: string;
    readonly pilots: readonly Unit[];
    readonly receives: readonly Unit[];
  }[];
}

function rowsOf(book: Book): ActorProposalsRows {
  const units = (actor: Actor, proposals: readonly Proposal[], role: string): Unit[] =>
    proposals.map((proposal) => proposalUnit(proposal, `${actor.id}-${role}`));
  return {
    question: 'Qui doit agir, et pour qui ?',
    total: book.proposals.length,
    parts: partKeys(book),
    actors: book.actors
      .map((actor) => ({
        name: actor.name,
        short: actor.short,
        pilots: units(actor, actor.pilots, 'pilote'),
        receives: units(actor, actor.receives, 'destinataire'),
      }))
      .sort(
        (a, b) =>
          descending(a.pilots.length, b.pilots.length) || descending(a.receives.length, b.receives.length),
      ),
  };
}

const inPart = (units: readonly Unit[], part: PartKey): number =>
  units.filter(({ group }) => group === part.id).length;

/** How many proposals each actor pilots, and how many are for it. */
export const actorProposals: Chart<ActorProposalsRows> = {
  id: 'propositions-par-acteur',
  unit: 'Une pastille est une proposition',
  readingGuide:
    'À gauche, les propositions que chaque acteur pilote, c’est-à-dire celles qui dépendent de sa décision ; à droite, celles qui lui sont destinées. Plus la barre est longue, plus elles sont nombreuses. La couleur et la forme disent la partie du livre. Une proposition qui a deux pilotes compte une fois pour chacun : les nombres ne s’additionnent pas.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ actors, total }) {
    const pilots = leaders(actors, (actor) => actor.pilots.length);
    const receivers = leaders(actors, (actor) => actor.receives.length);
    const piloted = pilots[0]?.pilots.length ?? 0;
    const received = receivers[0]?.receives.length ?? 0;
    if (piloted === 0) return 'Aucune proposition n’a encore de pilote.';
    const many = pilots.length > 1 || isPluralName(pilots[0]?.name ?? '');
    const opening = `${capitalize(listing(pilots.map(({ name }) => name)))} ${many ? 'pilotent' : 'pilote'} ${pilots.length > 1 ? 'chacun ' : ''}${count(piloted, 'proposition', 'propositions')} sur ${total}`;
    if (received === 0) return `${opening}.`;
    const receiving = listing(receivers.map(({ name }) => elide('à', name)));
    return `${opening} ; ${count(received, 'proposition', 'propositions')} ${agree(received, 's’adresse', 's’adressent')} ${receiving}, ${agree(receivers.length, 'le premier destinataire', 'les premiers destinataires à égalité')}.`;
  },

  limits: () =>
    'Le graphique compte des propositions, il ne dit pas leur ampleur : une loi et une réunion y pèsent autant. Piloter veut dire décider ou porter la mesure ; d’autres acteurs y prennent souvent part.',
  sources: (book) => [book.source],

  table: (rows) => ({
    caption: 'Propositions que chaque acteur pilote et qui lui sont destinées, par partie',
    columns: [
      { key: 'acteur', label: 'Acteur', numeric: false },
      { key: 'pilote', label: 'Pilote', numeric: true, unit: 'propositions' },
      ...rows.parts.map(({ id, title }) => ({
        key: `pilote_${id}`,
        label: `Pilote, ${title}`,
        numeric: true,
        unit: 'propositions',
      })),
      { key: 'destinataire', label: 'Destinataire', numeric: true, unit: 'propositions' },
      ...rows.parts.map(({ id, title }) => ({
        key: `destinataire_${id}`,
        label: `Destinataire, ${title}`,
        numeric: true,
        unit: 'propositions',
      })),
    ],
    rows: rows.actors.map(({ short, pilots, receives }) => [
      short,
      pilots.length,
      ...rows.parts.map((part) => inPart(pilots, part)),
      receives.length,
      ...rows.parts.map((part) => inPart(receives, part)),
    ]),
  }),

  description: ({ actors, parts }) =>
    actors
      .map(({ name, pilots, receives }) => {
        const split = parts.flatMap((part) => {
          const number = inPart(pilots, part);
          return number > 0 ? [`${number} dans « ${part.title} »`] : [];
        });
        const detail = split.length > 1 ? ` (${listing(split)})` : '';
        const verb = isPluralName(name) ? 'pilotent' : 'pilote';
        const piloted =
          pilots.length === 0
            ? `ne ${verb} aucune proposition`
            : `${verb} ${count(pilots.length, 'proposition', 'propositions')}${detail}`;
        const receivedVerb = isPluralName(name) ? 'sont destinataires' : 'est destinataire';
        const received =
          receives.length === 0
            ? `n’${receivedVerb} d’aucune`.replace('n’sont', 'ne sont')
            : `${receivedVerb} de ${receives.length}`;
        return `${capitalize(name)} ${piloted} et ${received}.`;
      })
      .join(' '),

  scene: (rows, { width }) =>
    unitScene(
      {
        id: actorProposals.id,
        title: rows.question,
        summary: actorProposals.finding(rows),
        parts: rows.parts,
        matrix: {
          look: 'bars',
          columns: [
            { label: 'Pilote', short: 'Pilote', note: 'les propositions qui dépendent de sa décision' },
            { label: 'Destinataire', short: 'Reçoit', note: 'les propositions qui lui sont destinées' },
          ],
          rows: rows.actors.map(({ short, pilots, receives }) => ({
            label: short,
            cells: [pilots, receives],
          })),
        },
      },
      width,
    ),
};
