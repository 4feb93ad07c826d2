import { sum } from 'd3-array';
import { count, listing } from '#book/plural.ts';
import type { Book, Level } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import { type PartKey, partKeys, proposalUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { agree, numberRanges, quote } from './wording.ts';

type Step = Pick<Level, 'label' | 'short' | 'meaning'>;

export interface CostEaseRows extends ChartRows {
  /** Cheapest first. */
  readonly costs: readonly Step[];
  /** Easiest first. */
  readonly eases: readonly Step[];
  readonly parts: readonly PartKey[];
  /** Proposals in order of number, by ease then by cost: `cells[ease][cost]`. */
  readonly cells: readonly (readonly (readonly Unit[])[])[];
}

const total = ({ cells }: CostEaseRows): number => sum(cells.flat(), (units) => units.length);

/** The cells in reading order, each with its two levels. */
function listCells({ cells, costs, eases }: CostEaseRows) {
  return eases.flatMap((ease, row) =>
    costs.map((cost, column) => ({ cost, ease, units: cells[row]?.[column] ?? [] })),
  );
}

function rowsOf(book: Book): CostEaseRows {
  const step = ({ label, short, meaning }: Level): Step => ({ label, short, meaning });
  const number = book.proposals.length;
  return {
    question:
      number < 2
        ? 'Combien coûte la proposition, et est-elle facile ?'
        : `Combien coûtent les ${number} propositions, et sont-elles faciles ?`,
    costs: book.costs.map(step),
    eases: book.eases.map(step),
    parts: partKeys(book),
    cells: book.eases.map((ease) =>
      book.costs.map((cost) =>
        book.proposals
          .filter((proposal) => proposal.cost.id === cost.id && proposal.ease.id === ease.id)
          .map((proposal) => proposalUnit(proposal)),
      ),
    ),
  };
}

/** Each proposal a mark in the cell of its cost and its ease. */
export const costEase: Chart<CostEaseRows> = {
  id: 'cout-facilite',
  unit: 'Une pastille numérotée est une proposition',
  readingGuide:
    'Chaque proposition est placée selon son coût, de gauche à droite, et selon sa facilité, de haut en bas. En haut à gauche, ce qui coûte le moins et se fait le plus facilement ; en bas à droite, ce qui demande le plus. Le grand nombre de chaque case dit combien de propositions s’y trouvent ; la couleur et la forme disent la partie du livre.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding(rows) {
    const cells = listCells(rows);
    const [first] = cells;
    if (!first || total(rows) === 0) return 'Aucune proposition n’est encore pesée.';
    const easy = first.units.length;
    const where = `à la fois dans ${quote(first.cost.label)} et dans ${quote(first.ease.label)}`;
    const opening =
      easy === 0
        ? `Aucune des ${total(rows)} propositions ne se range ${where}`
        : `${count(easy, 'proposition', 'propositions')} sur ${total(rows)} ${agree(easy, 'se range', 'se rangent')} ${where}`;
    const fullest = leaders(cells, ({ units }) => units.length);
    const size = fullest[0]?.units.length ?? 0;
    const names = fullest.map(({ cost, ease }) => quote(`${cost.label}, ${ease.label.toLowerCase()}`));
    if (fullest.length > 1) {
      return `${opening} ; les cases les plus remplies, ${listing(names)}, en comptent ${size} chacune.`;
    }
    return `${opening} ; la case la plus remplie, ${listing(names)}, en compte ${size}.`;
  },

  limits: (book) =>
    `${book.scalesNote} Deux propositions d’une même case ne se valent pas pour autant : une case couvre une large fourchette. La place d’une pastille à l’intérieur de sa case ne dit rien, elle suit l’ordre des numéros.`,
  sources: (book) => [book.source],

  table: (rows) => ({
    caption: `${rows.question} Propositions par coût et par facilité`,
    columns: [
      { key: 'facilite', label: 'Facilité', numeric: false },
      { key: 'cout', label: 'Coût', numeric: false },
      { key: 'propositions', label: 'Propositions', numeric: true },
      { key: 'numeros', label: 'Numéros', numeric: false },
    ],
    rows: listCells(rows).map(({ cost, ease, units }) => [
      ease.label,
      cost.label,
      units.length,
      numberList(units) || null,
    ]),
  }),

  description: (rows) =>
    rows.eases
      .map((ease, row) => {
        const cells = rows.costs.flatMap((cost, column) => {
          const units = rows.cells[row]?.[column] ?? [];
          if (units.length === 0) return [];
          return [
            `${cost.label.toLowerCase()}, ${count(units.length, 'proposition', 'propositions')} (n° ${ranges(units)})`,
          ];
        });
        return `${ease.label} : ${cells.length > 0 ? cells.join(' ; ') : 'aucune proposition'}.`;
      })
      .join(' '),

  scene: (rows, { width }) =>
    unitScene(
      {
        id: costEase.id,
        title: rows.question,
        summary: costEase.finding(rows),
        parts: rows.parts,
        matrix: {
          look: 'cells',
          columnTitle: 'Coût',
          rowTitle: 'Facilité',
          columns: rows.costs.map(({ label, short, meaning }) => ({ label, short, note: meaning })),
          rows: rows.eases.map(({ label, meaning }, row) => ({
            label,
            note: meaning,
            cells: rows.cells[row] ?? [],
          })),
        },
      },
      width,
    ),
};

const numberList = (units: readonly Unit[]): string => units.map(({ proposal }) => proposal).join(', ');

const ranges = (units: readonly Unit[]): string =>
  numberRanges(units.flatMap(({ proposal }) => (proposal === null ? [] : [proposal])));
