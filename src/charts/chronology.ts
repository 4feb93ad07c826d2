import { max, range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { narrativePath } from '#book/addresses.ts';
import { formatDate, months } from '#book/dates.ts';
import { count, elide, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { leaders } from './leaders.ts';
import type { Mark, Scene, Shape } from './scene.ts';
import { measureText } from './text.ts';
import { round } from './unit-mark.ts';

interface DatedEvent {
  /** Its place in the book's list, from 1. */
  readonly number: number;
  /** `2024`, `2024-11` or `2024-11-21`. */
  readonly date: string;
  readonly event: string;
  /** Who says it. */
  readonly publisher: string;
}

export interface ChronologyRows extends ChartRows {
  /** In the book's order. */
  readonly events: readonly DatedEvent[];
}

const yearOf = ({ date }: DatedEvent): number => Number(date.slice(0, 4));
/** The column of the events of which only the year is known. */
const unknownMonth = -1;
/** From 0 for January. */
const monthOf = ({ date }: DatedEvent): number =>
  date.length > 4 ? Number(date.slice(5, 7)) - 1 : unknownMonth;

/** Every year from the first to the last, those without an event too. */
function yearsOf(events: readonly DatedEvent[]): number[] {
  const years = events.map(yearOf);
  return years.length === 0 ? [] : range(Math.min(...years), Math.max(...years) + 1);
}

function rowsOf(book: Book): ChronologyRows {
  return {
    question: 'Que s’est-il passé, année après année ?',
    events: book.chronology.map(({ date, event, source }, index) => ({
      number: index + 1,
      date,
      event,
      publisher: source.publisher,
    })),
  };
}

/** What happened, each event at its month: a calendar whose lines are years. */
export const chronology: Chart<ChronologyRows> = {
  id: 'chronologie',
  unit: 'Un carré numéroté est un événement',
  readingGuide:
    'Chaque ligne est une année, chaque colonne un mois. Un carré est un événement, à son mois ; son numéro est celui de la liste de la chronologie. Un événement dont on ne connaît que l’année se trouve dans la première colonne.',

  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding({ events }) {
    const ordered = events.map(({ date }) => date).sort();
    const [first] = ordered;
    const last = ordered.at(-1);
    if (first === undefined || last === undefined) return 'Aucun événement n’est encore daté.';
    const month = (date: string): string => formatDate(date.slice(0, 7));
    const span =
      month(first) === month(last) ? `en ${month(first)}` : `${elide('de', month(first))} à ${month(last)}`;
    const opening = `${count(events.length, 'événement', 'événements')}, ${span}`;
    const fullest = leaders(
      yearsOf(events),
      (year) => events.filter((event) => yearOf(event) === year).length,
    );
    const size = events.filter((event) => yearOf(event) === fullest[0]).length;
    if (events.length < 2 || size < 2) return `${opening}.`;
    const years = listing(fullest.map(String));
    return fullest.length > 1
      ? `${opening} ; les années les plus remplies, ${years}, en comptent ${size} chacune.`
      : `${opening} ; l’année la plus remplie, ${years}, en compte ${size}.`;
  },

  limits: () =>
    'La chronologie retient ce que des pages publiques datent : une année vide n’est pas une année où rien ne s’est passé. Le graphique ne dit pas l’importance de chaque événement.',

  sources(book) {
    const cited = new Set(book.chronology.map(({ source }) => source));
    return book.sources.filter((source) => cited.has(source));
  },

  table: ({ events }) => ({
    caption: 'Événements, avec leur date et leur source',
    columns: [
      { key: 'numero', label: 'N°', numeric: true },
      { key: 'date', label: 'Date', numeric: false },
      { key: 'evenement', label: 'Événement', numeric: false },
      { key: 'source', label: 'Source', numeric: false },
    ],
    rows: events.map(({ number, date, event, publisher }) => [number, formatDate(date), event, publisher]),
  }),

  description: ({ events }) =>
    yearsOf(events)
      .map((year) => {
        const held = events.filter((event) => yearOf(event) === year);
        const names = [...new Set(held.flatMap((event) => months[monthOf(event)] ?? []))];
        const when = names.length > 0 ? `, en ${listing(names)}` : '';
        return `${year} : ${count(held.length, 'événement', 'événements', 'aucun événement')}${when}.`;
      })
      .join(' '),

  scene: (rows, { width }) => placeCalendar(rows, width),
};

const headerSize = 11.5;
const yearSize = 15;
const gap = 3;

function placeCalendar({ question, events, ...rest }: ChronologyRows, width: number): Scene {
  const years = yearsOf(events);
  const hasUndated = events.some((event) => monthOf(event) === unknownMonth);
  const columns = [...(hasUndated ? [unknownMonth] : []), ...months.keys()];
  const yearRoom = Math.ceil(measureText('2024', yearSize, 700)) + 6;
  const band = scaleBand<number>(columns, [yearRoom, width]);
  const room = band.bandwidth() - gap;
  const side = Math.floor(Math.min(24, room) * 2) / 2;
  const perLine = Math.max(1, Math.floor((room + gap) / (side + gap)));

  const ground: Shape[] = [];
  const labels: Shape[] = columns.map((month) => ({
    type: 'text',
    x: round(band(month) ?? yearRoom),
    y: 13,
    text: monthLabel(month, band.bandwidth()),
    size: headerSize,
    fill: 'soft',
  }));
  const marks: Mark[] = [];
  let y = 22;
  for (const year of years) {
    ground.push({ type: 'line', x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, stroke: 'rule' });
    const held = events.filter((event) => yearOf(event) === year);
    const cells = columns.map((month) => held.filter((event) => monthOf(event) === month));
    const lines = Math.max(1, max(cells, ({ length }) => Math.ceil(length / perLine)) ?? 1);
    for (const [column, cell] of cells.entries()) {
      const left = band(columns[column] ?? unknownMonth) ?? yearRoom;
      for (const [index, event] of cell.entries()) {
        const x = left + (index % perLine) * (side + gap);
        const top = y + 5 + Math.floor(index / perLine) * (side + gap);
        marks.push(eventMark(event, round(x), round(top), side));
      }
    }
    labels.push({
      type: 'text',
      x: 0,
      y: round(y + 5 + side / 2 + yearSize * 0.36),
      text: `${year}`,
      size: yearSize,
      weight: held.length > 0 ? 700 : 400,
      fill: held.length > 0 ? 'ink' : 'soft',
      face: 'display',
    });
    y = round(y + 10 + lines * (side + gap) - gap);
  }
  return {
    id: chronology.id,
    width,
    height: Math.ceil(y + 2),
    title: question,
    summary: chronology.finding({ question, events, ...rest }),
    ground,
    // In the order of the list, which the arrows follow.
    marks: marks.sort((a, b) => Number(a.key) - Number(b.key)),
    labels,
    legend: [],
  };
}

/** A month's name, or as much of it as its column holds; « ? » over the events without a month. */
function monthLabel(month: number, room: number): string {
  if (month === unknownMonth) return room < measureText('mois ?', headerSize) ? '?' : 'mois ?';
  const name = months[month] ?? '';
  const short = name.length > 5 ? `${name.slice(0, name === 'juillet' ? 5 : 4)}.` : name;
  return (
    [name, short].find((text) => measureText(text, headerSize) <= room - 2) ?? name.charAt(0).toUpperCase()
  );
}

function eventMark({ number, date, event }: DatedEvent, x: number, y: number, side: number): Mark {
  const size = round(side * (number > 99 ? 0.42 : 0.54));
  return {
    key: `${number}`,
    label: `${formatDate(date)} : ${event}`,
    href: `${narrativePath}#chronologie-${number}`,
    proposal: null,
    group: null,
    hue: null,
    x,
    y,
    width: side,
    height: side,
    shapes: [
      { type: 'rect', x: 0, y: 0, width: side, height: side, radius: 2, fill: 'ink' },
      {
        type: 'text',
        x: round(side / 2),
        y: round(side / 2 + size * 0.36),
        text: `${number}`,
        size,
        weight: 600,
        anchor: 'middle',
        fill: 'paper',
        face: 'display',
      },
    ],
  };
}
