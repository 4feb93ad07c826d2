import { max, min, range } from 'd3-array';
import { publishedCount } from '#book/laureate-count.ts';
import { count, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { countLaureates, hasLaureates, type LaureateCount, laureateSources } from './laureates.ts';
import { leaders } from './leaders.ts';
import type { Scene, Shape } from './scene.ts';
import { noteBlock, textBlock } from './text-block.ts';
import { laureateUnit, type Unit } from './unit.ts';
import { agree } from './wording.ts';
import { placeYears } from './year-columns.ts';

interface YearRow {
  readonly year: number;
  /** Whether the foundation's count covers it. */
  readonly counted: boolean;
  readonly units: readonly Unit[];
}

export interface LaureatesByYearRows extends ChartRows {
  readonly count: LaureateCount;
  /** Every year from the first to the last, those without a laureate too. */
  readonly years: readonly YearRow[];
}

function rowsOf(book: Book): LaureatesByYearRows {
  const { from, to } = publishedCount(book);
  const dated = book.laureates.flatMap(({ year }) => (year === null ? [] : [year]));
  const first = min([from, ...dated]) ?? from;
  const last = max([to, ...dated]) ?? to;
  return {
    question: 'Combien de lauréats par promotion ?',
    count: countLaureates(book),
    years: range(first, last + 1).map((year) => ({
      year,
      counted: year >= from && year <= to,
      units: book.laureates.filter((laureate) => laureate.year === year).map(laureateUnit),
    })),
  };
}

/** « 5 autres lauréats n’ont pas d’année connue » and what the count leaves out; null when nothing is missing. */
function missingNote({ count: { undated, outside, from, to } }: LaureatesByYearRows): string | null {
  const sentences: string[] = [];
  if (outside > 0) {
    sentences.push(
      `Les carrés vides, ${count(outside, 'lauréat', 'lauréats')}, sont hors du décompte de ${from} à ${to}.`,
    );
  }
  if (undated > 0) {
    sentences.push(
      `${count(undated, 'autre lauréat', 'autres lauréats')} du livre, dont aucune source n’établit l’année, ${agree(undated, 'n’est pas dessiné', 'ne sont pas dessinés')} ici.`,
    );
  }
  return sentences.length > 0 ? sentences.join(' ') : null;
}

/** How many laureates each year's selection has, among those documented. */
export const laureatesByYear: Chart<LaureatesByYearRows> = {
  id: 'laureats-par-promotion',
  unit: 'Un carré est un lauréat',
  readingGuide:
    'Chaque colonne est une promotion, de gauche à droite dans l’ordre des années. Chaque carré est un lauréat dont l’année est connue ; le nombre posé sur la colonne dit combien il y en a.',

  isFor: hasLaureates,
  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ years, count: laureates }) {
    const { within, counted, from, to, undated } = laureates;
    const missing = undated > 0 ? `, et ${undated} sans année connue` : '';
    const opening = `Le livre présente ${count(within, 'lauréat', 'lauréats')} sur les ${counted} que la fondation compte de ${from} à ${to}${missing}`;
    const largest = leaders(years, ({ units }) => units.length);
    const size = largest[0]?.units.length ?? 0;
    if (size === 0) return `${opening}.`;
    const named = listing(largest.map(({ year }) => `${year}`));
    return largest.length > 1
      ? `${opening} ; les promotions les plus fournies sont ${named}, avec ${count(size, 'lauréat', 'lauréats')} chacune.`
      : `${opening} ; la promotion la plus fournie est ${named}, avec ${count(size, 'lauréat', 'lauréats')}.`;
  },

  limits: () =>
    'Une colonne courte ne veut pas dire une petite promotion : pour plusieurs années, la liste complète des lauréats n’a pas été retrouvée dans les pages publiques.',
  sources: laureateSources,

  table: ({ years, count: { undated } }) => ({
    caption: 'Lauréats du livre par année de promotion',
    columns: [
      { key: 'promotion', label: 'Promotion', numeric: false },
      { key: 'laureats', label: 'Lauréats', numeric: true, unit: 'lauréats' },
      { key: 'decompte', label: 'Dans le décompte de la fondation', numeric: false },
    ],
    rows: [
      ...years.map(({ year, units, counted }) => [`${year}`, units.length, counted ? 'oui' : 'non']),
      ...(undated > 0 ? [['Année non connue', undated, null]] : []),
    ],
  }),

  description(rows) {
    const list = rows.years.map(({ year, units }) => `${year} : ${units.length}`).join(' ; ');
    const note = missingNote(rows);
    return `${list}.${note ? ` ${note}` : ''}`;
  },

  scene(rows, { width }): Scene {
    const largest = leaders(rows.years, ({ units }) => units.length);
    const placed = placeYears(
      rows.years.map((row) => ({
        year: row.year,
        units: row.units,
        look: !row.counted ? 'hollow' : largest.includes(row) ? 'strong' : 'plain',
      })),
      width,
      2,
    );
    const bracket = placeBracket(rows, placed.extent, placed.bottom + 8, width);
    const note = missingNote(rows);
    const noteTop = placed.bottom + 8 + bracket.height + 14;
    const words = noteBlock(note, noteTop, width);
    return {
      id: laureatesByYear.id,
      width,
      height: Math.ceil(note ? noteTop + words.height + 2 : noteTop - 10),
      title: rows.question,
      summary: laureatesByYear.finding(rows),
      ground: placed.ground,
      marks: placed.marks,
      labels: [...placed.labels, ...bracket.shapes, ...words.shapes],
      legend: [],
    };
  },
};

/** A bracket under the years that the foundation's count covers, with what the count is. */
function placeBracket(
  { count: { counted, from, to, within } }: LaureatesByYearRows,
  extent: (year: number) => readonly [number, number],
  top: number,
  width: number,
): { shapes: readonly Shape[]; height: number } {
  const [left] = extent(from);
  const [, right] = extent(to);
  const text = `${within} présentés ici sur les ${counted} que la fondation compte de ${from} à ${to}`;
  const room = Math.max(right - left, Math.min(width - left, 240));
  const words = textBlock(text, left, top + 12, room, { size: 12.5 });
  const d = `M${left + 0.5} ${top}v6H${right - 0.5}v-6`;
  return { shapes: [{ type: 'path', d, stroke: 'soft' }, ...words.shapes], height: 12 + words.height };
}
