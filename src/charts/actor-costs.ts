import { sum } from 'd3-array';
import { count, listing } from '#book/plural.ts';
import type { Book, Level } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import { type PartKey, partKeys, proposalUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { agree, capitalize, isPluralName, quote } from './wording.ts';

interface PilotRow {
  /** With its article. */
  readonly name: string;
  readonly short: string;
  /** The proposals it pilots, one list per cost. */
  readonly cells: readonly (readonly Unit[])[];
}

export interface ActorCostsRows extends ChartRows {
  readonly parts: readonly PartKey[];
  /** Cheapest first, with the number of proposals of each, whoever pilots them. */
  readonly costs: readonly (Pick<Level, 'label' | 'short' | 'meaning'> & { readonly proposals: number })[];
  /** In the Book's order. */
  readonly actors: readonly PilotRow[];
}

function rowsOf(book: Book): ActorCostsRows {
  return {
    question: 'Qui doit agir, et à quel coût ?',
    parts: partKeys(book),
    costs: book.costs.map(({ id, label, short, meaning }) => ({
      label,
      short,
      meaning,
      proposals: book.proposals.filter(({ cost }) => cost.id === id).length,
    })),
    actors: book.actors.map(({ id, name, short, pilots }) => ({
      name,
      short,
      cells: book.costs.map((cost) =>
        pilots
          .filter((proposal) => proposal.cost.id === cost.id)
          .map((proposal) => proposalUnit(proposal, id)),
      ),
    })),
  };
}

/** What depends on each actor, by cost: who would pay, and who can act without paying. */
export const actorCosts: Chart<ActorCostsRows> = {
  id: 'acteurs-couts',
  unit: 'Une pastille est une proposition pilotée',
  readingGuide:
    'Chaque ligne est un acteur, chaque colonne un niveau de coût. La case dit combien de propositions de ce coût dépendent de l’acteur, avec une pastille pour chacune ; la couleur et la forme disent la partie du livre. Une proposition qui a deux pilotes figure sur deux lignes.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ costs, actors }) {
    const total = sum(costs, ({ proposals }) => proposals);
    const free = costs[0];
    const dear = costs.length - 1;
    const dearest = costs[dear];
    if (!free || !dearest || total === 0) return 'Aucune proposition n’est encore pesée.';
    const opening =
      `${count(free.proposals, 'proposition', 'propositions', 'Aucune')} sur ${total} ${agree(free.proposals, 'se range', 'se rangent')} dans ${quote(free.label)}`.replace(
        /^Aucune sur \d+ se/,
        'Aucune proposition ne se',
      );
    const firsts = leaders(actors, ({ cells }) => cells[dear]?.length ?? 0);
    const piloted = firsts[0]?.cells[dear]?.length ?? 0;
    if (piloted === 0) return `${opening}, aucune dans ${quote(dearest.label)}.`;
    const many = firsts.length > 1 || isPluralName(firsts[0]?.name ?? '');
    const names = listing(firsts.map(({ name }) => name));
    const verb = `${many ? 'pilotent' : 'pilote'}${firsts.length > 1 ? ' chacun' : ''}`;
    const those =
      piloted === dearest.proposals
        ? piloted === 1
          ? 'la seule proposition'
          : `les ${piloted} propositions`
        : `${piloted} des ${dearest.proposals} propositions`;
    return `${opening} ; ${names} ${verb} ${those} de ${quote(dearest.label)}.`;
  },

  limits: (book) =>
    `${book.scalesNote} Piloter n’est pas toujours payer : le coût est celui de la mesure, qui peut être partagé ou porté par un autre que le pilote.`,
  sources: (book) => [book.source],

  table: ({ costs, actors }) => ({
    caption: 'Propositions pilotées par chaque acteur, selon leur coût',
    columns: [
      { key: 'acteur', label: 'Acteur', numeric: false },
      ...costs.map(({ label }, index) => ({
        key: `cout_${index + 1}`,
        label,
        numeric: true,
        unit: 'propositions',
      })),
      { key: 'total', label: 'Ensemble', numeric: true, unit: 'propositions' },
    ],
    rows: actors.map(({ short, cells }) => [
      short,
      ...cells.map((units) => units.length),
      sum(cells, (units) => units.length),
    ]),
  }),

  description: ({ costs, actors }) =>
    costs
      .map(({ label, meaning, proposals }, column) => {
        const pilots = actors.flatMap(({ name, cells }) => {
          const number = cells[column]?.length ?? 0;
          return number > 0 ? [`${name} (${number})`] : [];
        });
        const who = pilots.length > 0 ? listing(pilots) : 'personne';
        return `${capitalize(label)} (${meaning}), ${count(proposals, 'proposition', 'propositions')} : ${who}.`;
      })
      .join(' '),

  scene: (rows, { width }) =>
    unitScene(
      {
        id: actorCosts.id,
        title: rows.question,
        summary: actorCosts.finding(rows),
        parts: rows.parts,
        matrix: {
          look: 'cells',
          columnTitle: 'Coût',
          rowTitle: 'Qui décide',
          columns: rows.costs.map(({ label, short, meaning }) => ({ label, short, note: meaning })),
          rows: rows.actors.map(({ short, cells }) => ({ label: short, cells })),
        },
      },
      width,
    ),
};
