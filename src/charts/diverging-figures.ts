import { descending, max, min } from 'd3-array';
import { figurePath } from '#book/addresses.ts';
import { formatNumber } from '#book/numbers.ts';
import { count, listing } from '#book/plural.ts';
import type { Book, Figure, Source } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { splitComparable } from './divergence/comparable.ts';
import { type DivergenceRow, type FigureRow, placePanel } from './divergence/panel.ts';
import { precisionLabels } from './divergence/precision-dot.ts';
import { placePrecisions } from './divergence/precision-legend.ts';
import type { Mark, Scene, Shape } from './scene.ts';
import { noteBlock } from './text-block.ts';
import { round } from './unit-mark.ts';
import { agree, quote } from './wording.ts';

export interface DivergingFiguresRows extends ChartRows {
  /** Subjects with two comparable figures at least, the widest gap first. */
  readonly subjects: readonly DivergenceRow[];
  /** Subjects whose figures are all in different units. */
  readonly incomparable: readonly { readonly subject: string; readonly figures: readonly FigureRow[] }[];
}

/** How many times the smallest figure the largest one is; null where the smallest is zero or less. */
function ratioOf({ comparable }: DivergenceRow): number | null {
  const least = min(comparable, ({ value }) => value) ?? 0;
  const most = max(comparable, ({ value }) => value) ?? 0;
  const ratio = least > 0 ? most / least : null;
  return ratio !== null && Number.isFinite(ratio) ? ratio : null;
}

function rowsOf(book: Book): DivergingFiguresRows {
  const figureRow = (figure: Figure): FigureRow => ({
    id: figure.id,
    href: figurePath(figure.id),
    label: figure.label,
    publisher: figure.source.publisher,
    period: figure.period,
    display: figure.display,
    value: figure.value,
    unit: figure.unit,
    precision: figure.precision,
  });
  const all = book.divergences.map(({ id, subject, figures }) => ({
    id,
    subject,
    figures: figures.map(figureRow),
    ...splitComparable(figures.map(figureRow).sort((a, b) => descending(a.value, b.value))),
  }));
  return {
    question: 'Où les sources se contredisent-elles ?',
    subjects: all
      .filter(({ comparable }) => comparable.length > 0)
      .map(({ id, subject, comparable, apart }) => ({ id, subject, comparable, apart }))
      .sort((a, b) => descending(ratioOf(a) ?? Infinity, ratioOf(b) ?? Infinity)),
    incomparable: all
      .filter(({ comparable }) => comparable.length === 0)
      .map(({ subject, figures }) => ({ subject, figures })),
  };
}

function incomparableNote({ incomparable }: DivergingFiguresRows): string | null {
  if (incomparable.length === 0) return null;
  const names = listing(incomparable.map(({ subject }) => quote(subject)));
  return `${count(incomparable.length, 'autre sujet', 'autres sujets')} : ${names}. ${agree(incomparable.length, 'Ses', 'Leurs')} chiffres n’ont pas d’unité commune et ne se dessinent pas sur une même échelle.`;
}

/** The figures on which sources disagree, subject by subject. */
export const divergingFigures: Chart<DivergingFiguresRows> = {
  id: 'chiffres-divergents',
  unit: 'Un point est un chiffre publié, dans l’unité de son sujet',
  readingGuide:
    'Chaque cadre est un sujet, chaque point un chiffre qu’une source en donne. Les points d’un cadre sont sur une même échelle, qui part de zéro ; les échelles changent d’un cadre à l’autre. Les sujets où l’écart est le plus grand viennent d’abord. Un rond plein est une valeur donnée comme exacte, un rond vide un ordre de grandeur, une flèche une borne.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ subjects, incomparable }) {
    const total = subjects.length + incomparable.length;
    if (total === 0) return 'Aucun désaccord entre sources n’a été relevé.';
    const opening = `Les sources donnent des chiffres différents sur ${count(total, 'sujet', 'sujets')}`;
    const widest = subjects.find((subject) => (ratioOf(subject) ?? 1) > 1);
    const ratio = widest ? ratioOf(widest) : null;
    if (!widest || ratio === null) return `${opening}.`;
    const range = `de ${widest.comparable.at(-1)?.display} à ${widest.comparable[0]?.display}`;
    return `${opening} ; l’écart le plus grand, ${range}, soit un rapport de 1 à ${formatNumber(ratio, { decimals: ratio < 10 ? 1 : 0 })}, porte sur ${quote(widest.subject)}.`;
  },

  limits: () =>
    'Un écart n’est pas toujours une contradiction : les sources n’ont souvent ni la même date, ni le même périmètre, et la page des divergences dit, sujet par sujet, ce que l’on en sait. Quand un même sujet est compté en structures, en projets ou en lauréats selon les sources, les points partagent une échelle.',

  sources(book): readonly Source[] {
    const cited = new Set(book.divergences.flatMap(({ figures }) => figures.map(({ source }) => source)));
    return book.sources.filter((source) => cited.has(source));
  },

  table: ({ subjects, incomparable }) => ({
    caption: 'Chiffres sur lesquels les sources diffèrent, par sujet',
    columns: [
      { key: 'sujet', label: 'Sujet', numeric: false },
      { key: 'chiffre', label: 'Chiffre', numeric: false },
      { key: 'affichage', label: 'Valeur publiée', numeric: false },
      { key: 'valeur', label: 'Valeur', numeric: true },
      { key: 'unite', label: 'Unité', numeric: false },
      { key: 'precision', label: 'Précision', numeric: false },
      { key: 'periode', label: 'Période', numeric: false },
      { key: 'source', label: 'Source', numeric: false },
    ],
    rows: [
      ...subjects.map(({ subject, comparable, apart }) => ({ subject, figures: [...comparable, ...apart] })),
      ...incomparable,
    ].flatMap(({ subject, figures }) =>
      figures.map((figure) => [
        subject,
        figure.label,
        figure.display,
        figure.value,
        figure.unit,
        precisionLabels[figure.precision],
        figure.period,
        figure.publisher,
      ]),
    ),
  }),

  description(rows) {
    const list = rows.subjects.map(({ subject, comparable, apart }) => {
      const values = [...comparable, ...apart].map(
        ({ display, publisher }) => `${display} selon ${publisher}`,
      );
      return `${subject} : ${values.join(' ; ')}.`;
    });
    const note = incomparableNote(rows);
    return [...list, ...(note ? [note] : [])].join(' ');
  },

  scene(rows, { width }): Scene {
    const used = new Set(
      rows.subjects.flatMap(({ comparable }) => comparable.map(({ precision }) => precision)),
    );
    const legend = placePrecisions(used, width);
    const columns = width < 700 ? 1 : 2;
    const gutter = 56;
    const panelWidth = (width - (columns - 1) * gutter) / columns;
    const ground: Shape[] = [];
    const marks: Mark[] = [];
    const labels: Shape[] = [];
    let y = legend.bottom + 22;
    for (let first = 0; first < rows.subjects.length; first += columns) {
      const panels = rows.subjects
        .slice(first, first + columns)
        .map((subject, column) => placePanel(subject, round(column * (panelWidth + gutter)), y, panelWidth));
      for (const panel of panels) {
        ground.push(...panel.ground);
        marks.push(...panel.marks);
        labels.push(...panel.labels);
      }
      y = Math.round(y + (max(panels, ({ height }) => height) ?? 0) + 30);
    }
    const note = noteBlock(incomparableNote(rows), y, width);
    return {
      id: divergingFigures.id,
      width,
      height: Math.ceil(note.height > 0 ? y + note.height + 2 : y - 28),
      title: rows.question,
      summary: divergingFigures.finding(rows),
      ground,
      marks,
      labels: [...labels, ...note.shapes],
      legend: legend.entries,
    };
  },
};
