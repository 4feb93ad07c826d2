import { descending, sum } from 'd3-array';
import { count, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { hasLaureates, laureateSources } from './laureates.ts';
import { leaders } from './leaders.ts';
import { laureateUnit, type Unit } from './unit.ts';
import { unitScene } from './unit-scene.ts';
import { agree, quote } from './wording.ts';

interface NeedRow {
  readonly id: string;
  readonly label: string;
  readonly units: readonly Unit[];
}

export interface LaureatesByNeedRows extends ChartRows {
  /** The need met most comes first. */
  readonly needs: readonly NeedRow[];
  /** Laureates whose need is not known. */
  readonly unknown: readonly Unit[];
}

const known = ({ needs }: LaureatesByNeedRows): number => sum(needs, ({ units }) => units.length);

const leading = ({ needs }: LaureatesByNeedRows): readonly NeedRow[] =>
  leaders(needs, ({ units }) => units.length);

function rowsOf(book: Book): LaureatesByNeedRows {
  return {
    question: 'À quels besoins sociaux répondent les lauréats ?',
    needs: book.needs
      .map(({ id, label }) => ({
        id,
        label,
        units: book.laureates.filter(({ need }) => need?.id === id).map(laureateUnit),
      }))
      .sort((a, b) => descending(a.units.length, b.units.length)),
    unknown: book.laureates.filter(({ need }) => need === null).map(laureateUnit),
  };
}

/** What is not in the picture, in words; null when nothing is missing. */
function unknownNote({ unknown }: LaureatesByNeedRows): string | null {
  if (unknown.length === 0) return null;
  return `${count(unknown.length, 'lauréat', 'lauréats')} de plus, dont le besoin social n’est pas connu, ${agree(unknown.length, 'n’est pas dessiné', 'ne sont pas dessinés')} ici.`;
}

/** Which social needs the laureates answer. */
export const laureatesByNeed: Chart<LaureatesByNeedRows> = {
  id: 'laureats-par-besoin',
  unit: 'Un carré est un lauréat',
  readingGuide:
    'Chaque ligne est un besoin social, du plus au moins représenté. Le nombre dit combien de lauréats y répondent, et chaque carré est l’un d’eux. Un lauréat ne compte qu’une fois, pour son besoin principal.',

  isFor: hasLaureates,
  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding(rows) {
    const total = known(rows);
    const first = leading(rows);
    const size = first[0]?.units.length ?? 0;
    if (size === 0) return 'Le besoin social des lauréats n’est pas encore connu.';
    const names = listing(first.map(({ label }) => quote(label)));
    return first.length > 1
      ? `${names} sont les besoins les plus représentés, avec ${count(size, 'lauréat', 'lauréats')} chacun sur ${total}.`
      : `${names} est le besoin le plus représenté, avec ${count(size, 'lauréat', 'lauréats')} sur ${total}.`;
  },

  limits: () =>
    'Les lauréats du livre ne sont pas tous ceux que compte la fondation, seulement ceux dont une page publique parle. Le classement par besoin est le nôtre ; beaucoup de lauréats répondent à plusieurs besoins à la fois.',
  sources: laureateSources,

  table: ({ needs, unknown }) => ({
    caption: 'Lauréats par besoin social',
    columns: [
      { key: 'besoin', label: 'Besoin social', numeric: false },
      { key: 'laureats', label: 'Lauréats', numeric: true, unit: 'lauréats' },
    ],
    rows: [
      ...needs.map(({ label, units }) => [label, units.length]),
      ...(unknown.length > 0 ? [['Besoin non connu', unknown.length]] : []),
    ],
  }),

  description(rows) {
    const list = rows.needs.map(({ label, units }) => `${label} : ${units.length}`).join(' ; ');
    const note = unknownNote(rows);
    return `${list}.${note ? ` ${note}` : ''}`;
  },

  scene: (rows, { width }) =>
    unitScene(
      {
        id: laureatesByNeed.id,
        title: rows.question,
        summary: laureatesByNeed.finding(rows),
        matrix: {
          look: 'bars',
          columns: [{ label: '' }],
          rows: rows.needs.map((need) => ({
            label: need.label,
            strong: leading(rows).includes(need),
            cells: [need.units],
          })),
        },
        note: unknownNote(rows),
      },
      width,
    ),
};
