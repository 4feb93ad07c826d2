import { sum } from 'd3-array';
import { count, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import { type PartKey, partKeys, proposalUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { capitalize, isPluralName, quote } from './wording.ts';

interface PilotRow {
  /** With its article. */
  readonly name: string;
  readonly short: string;
  /** The proposals it pilots, one list per part. */
  readonly cells: readonly (readonly Unit[])[];
}

export interface ActorPartsRows extends ChartRows {
  readonly parts: readonly PartKey[];
  /** In the Book's order. */
  readonly actors: readonly PilotRow[];
}

const totalOf = ({ cells }: PilotRow): number => sum(cells, (units) => units.length);

function rowsOf(book: Book): ActorPartsRows {
  return {
    question: 'Dans chaque partie, qui doit agir ?',
    parts: partKeys(book),
    actors: book.actors.map(({ id, name, short, pilots }) => ({
      name,
      short,
      cells: book.parts.map((part) =>
        pilots
          .filter((proposal) => proposal.part.id === part.id)
          .map((proposal) => proposalUnit(proposal, id)),
      ),
    })),
  };
}

/** Who must act in each part. */
export const actorParts: Chart<ActorPartsRows> = {
  id: 'acteurs-parties',
  unit: 'Une pastille est une proposition pilotée',
  readingGuide:
    'Chaque ligne est un acteur, chaque colonne une partie du livre. La case dit combien de propositions de cette partie l’acteur pilote, avec une pastille pour chacune. Une proposition qui a deux pilotes figure sur deux lignes : une colonne peut donc compter plus de pastilles que la partie n’a de propositions.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ parts, actors }) {
    // A part may have several leaders; each then leads in it.
    const leading = parts.map((_, column) => leaders(actors, ({ cells }) => cells[column]?.length ?? 0));
    const firsts = leaders(actors, (actor) => leading.filter((group) => group.includes(actor)).length);
    const [first] = firsts;
    if (!first) return 'Aucune proposition n’a encore de pilote.';
    const names = capitalize(listing(firsts.map(({ name }) => name)));
    const verb = firsts.length > 1 ? 'pilotent chacun' : isPluralName(first.name) ? 'pilotent' : 'pilote';
    const led = leading.filter((group) => group.includes(first)).length;
    const where =
      led === parts.length && firsts.length === 1
        ? `dans ${parts.length === 1 ? 'la seule partie' : `chacune des ${parts.length} parties`}`
        : `dans ${count(led, 'partie', 'parties')} sur ${parts.length}`;
    const exceptions = parts.flatMap((part, column) => {
      const others = leading[column] ?? [];
      if (others.length === 0 || others.some((actor) => firsts.includes(actor))) return [];
      const pronoun = others.length > 1 || isPluralName(others[0]?.name ?? '') ? 'ce sont' : 'c’est';
      return [`dans ${quote(part.title)}, ${pronoun} ${listing(others.map(({ name }) => name))}`];
    });
    const tail = exceptions.length > 0 ? ` ; ${listing(exceptions)}` : '';
    return `${names} ${verb} le plus de propositions ${where}${tail}.`;
  },

  limits: () =>
    'Piloter veut dire décider ou porter la mesure : d’autres acteurs y prennent souvent part. Le nombre ne dit pas l’ampleur de ce qui est demandé.',
  sources: (book) => [book.source],

  table: ({ parts, actors }) => ({
    caption: 'Propositions pilotées par chaque acteur dans chaque partie',
    columns: [
      { key: 'acteur', label: 'Acteur', numeric: false },
      ...parts.map(({ id, title }) => ({ key: id, label: title, numeric: true, unit: 'propositions' })),
      { key: 'total', label: 'Ensemble', numeric: true, unit: 'propositions' },
    ],
    rows: actors.map((actor) => [actor.short, ...actor.cells.map((units) => units.length), totalOf(actor)]),
  }),

  description: ({ parts, actors }) =>
    parts
      .map((part, column) => {
        const pilots = actors.flatMap(({ name, cells }) => {
          const number = cells[column]?.length ?? 0;
          return number > 0 ? [`${name} (${number})`] : [];
        });
        const who = pilots.length > 0 ? listing(pilots) : 'personne encore';
        return `${part.title}, ${count(part.numbers.length, 'proposition', 'propositions')} : ${who}.`;
      })
      .join(' '),

  scene: (rows, { width }) =>
    unitScene(
      {
        id: actorParts.id,
        title: rows.question,
        summary: actorParts.finding(rows),
        // Where columns are too narrow for the titles, the legend says what the symbols mean.
        parts: width < 760 ? rows.parts : [],
        matrix: {
          look: 'cells',
          columns: rows.parts.map((part) => ({ label: part.title, part })),
          rows: rows.actors.map(({ short, cells }) => ({ label: short, cells })),
        },
      },
      width,
    ),
};
