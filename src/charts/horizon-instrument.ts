import { descending, sum } from 'd3-array';
import { count, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import { type PartKey, partKeys, proposalUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { quote } from './wording.ts';

interface InstrumentRow {
  readonly label: string;
  /** One list per horizon. */
  readonly cells: readonly (readonly Unit[])[];
}

export interface HorizonInstrumentRows extends ChartRows {
  readonly total: number;
  readonly parts: readonly PartKey[];
  readonly horizons: readonly { readonly id: string; readonly label: string; readonly meaning: string }[];
  /** The most used first. */
  readonly instruments: readonly InstrumentRow[];
}

const totalOf = ({ cells }: InstrumentRow): number => sum(cells, (units) => units.length);

const ofHorizon = ({ instruments }: HorizonInstrumentRows, column: number): number =>
  sum(instruments, ({ cells }) => cells[column]?.length ?? 0);

function rowsOf(book: Book): HorizonInstrumentRows {
  return {
    question: 'Par quel levier, et dans combien de temps ?',
    total: book.proposals.length,
    parts: partKeys(book),
    horizons: book.horizons.map(({ id, label, meaning }) => ({ id, label, meaning })),
    instruments: book.instruments
      .map(({ id, label }) => ({
        label,
        cells: book.horizons.map((horizon) =>
          book.proposals
            .filter((proposal) => proposal.instrument.id === id && proposal.horizon.id === horizon.id)
            .map((proposal) => proposalUnit(proposal)),
        ),
      }))
      .sort((a, b) => descending(totalOf(a), totalOf(b))),
  };
}

/** When each proposal takes effect, and by which lever. */
export const horizonInstrument: Chart<HorizonInstrumentRows> = {
  id: 'horizon-instrument',
  unit: 'Une pastille est une proposition',
  readingGuide:
    'Chaque ligne est un levier, chaque colonne un délai. La case dit combien de propositions passent surtout par ce levier pour un effet attendu dans ce délai, avec une pastille pour chacune. Les leviers les plus employés sont en haut.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding(rows) {
    if (rows.total === 0) return 'Aucune proposition n’a encore de levier ni de délai.';
    const horizons = leaders(
      rows.horizons.map(({ label }, column) => ({ label, number: ofHorizon(rows, column) })),
      ({ number }) => number,
    );
    const instruments = leaders(rows.instruments, totalOf);
    const named = (list: readonly { label: string }[]): string =>
      listing(list.map(({ label }) => quote(label)));
    const each = (list: readonly unknown[]): string => (list.length > 1 ? ' chacun' : '');
    const verb = (list: readonly unknown[], one: string, many: string): string =>
      list.length > 1 ? many : one;
    const lever = instruments[0] ? totalOf(instruments[0]) : 0;
    return [
      `${named(horizons)} ${verb(horizons, 'est le délai le plus fréquent', 'sont les délais les plus fréquents')}`,
      ` (${count(horizons[0]?.number ?? 0, 'proposition', 'propositions')} sur ${rows.total}${each(horizons)}) ;`,
      ` ${named(instruments)} ${verb(instruments, 'est le levier le plus employé', 'sont les leviers les plus employés')}`,
      ` (${count(lever, 'proposition', 'propositions')}${each(instruments)}).`,
    ].join('');
  },

  limits: () =>
    'Chaque proposition n’a ici qu’un levier, le principal : une loi demande aussi un budget, un contrat demande aussi une organisation. Le délai est celui de l’effet attendu ; levier et délai sont notre lecture.',
  sources: (book) => [book.source],

  table: (rows) => ({
    caption: 'Propositions par levier principal et par délai',
    columns: [
      { key: 'levier', label: 'Levier', numeric: false },
      ...rows.horizons.map(({ id, label }) => ({ key: id, label, numeric: true, unit: 'propositions' })),
      { key: 'total', label: 'Ensemble', numeric: true, unit: 'propositions' },
    ],
    rows: rows.instruments.map((row) => [row.label, ...row.cells.map((units) => units.length), totalOf(row)]),
  }),

  description: (rows) =>
    rows.instruments
      .map((row) => {
        const split = rows.horizons.flatMap(({ label }, column) => {
          const number = row.cells[column]?.length ?? 0;
          return number > 0 ? [`${number} à « ${label.toLowerCase()} »`] : [];
        });
        const detail =
          split.length > 0
            ? `, ${count(totalOf(row), 'proposition', 'propositions')} : ${listing(split)}`
            : ', aucune proposition';
        return `${row.label}${detail}.`;
      })
      .join(' '),

  scene: (rows, { width }) =>
    unitScene(
      {
        id: horizonInstrument.id,
        title: rows.question,
        summary: horizonInstrument.finding(rows),
        parts: rows.parts,
        matrix: {
          look: 'cells',
          columnTitle: 'Effet attendu',
          rowTitle: 'Levier principal',
          columns: rows.horizons.map(({ label, meaning }) => ({ label, note: meaning })),
          rows: rows.instruments.map(({ label, cells }) => ({ label, cells })),
        },
      },
      width,
    ),
};
