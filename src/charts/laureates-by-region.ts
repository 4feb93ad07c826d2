import { descending, sum } from 'd3-array';
import { formatNumber } from '#book/numbers.ts';
import { count, listing } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import type { Chart, ChartRows } from './chart.ts';
import { hasLaureates, laureateSources } from './laureates.ts';
import { leaders } from './leaders.ts';
import { isRegion, type Region, regions } from './map/regions.ts';
import { placeTiles } from './map/tile-map.ts';
import type { Scene, Shape } from './scene.ts';
import { textBlock } from './text-block.ts';
import { laureateUnit, type Unit } from './unit.ts';
import { agree } from './wording.ts';

interface RegionRow {
  readonly region: Region;
  readonly units: readonly Unit[];
}

export interface LaureatesByRegionRows extends ChartRows {
  /** All regions, those without a laureate too. */
  readonly regions: readonly RegionRow[];
  /** Laureates elsewhere than in a region of the map. */
  readonly elsewhere: readonly { readonly name: string; readonly units: readonly Unit[] }[];
  readonly unknown: readonly Unit[];
}

function rowsOf(book: Book): LaureatesByRegionRows {
  const others = [
    ...new Set(
      book.laureates.flatMap(({ region }) =>
        region !== null && !regions.some((known) => isRegion(region, known)) ? [region] : [],
      ),
    ),
  ];
  return {
    question: 'Où sont les lauréats ?',
    regions: regions.map((region) => ({
      region,
      units: book.laureates
        .filter((laureate) => laureate.region !== null && isRegion(laureate.region, region))
        .map(laureateUnit),
    })),
    elsewhere: others.map((name) => ({
      name,
      units: book.laureates.filter(({ region }) => region === name).map(laureateUnit),
    })),
    unknown: book.laureates.filter(({ region }) => region === null).map(laureateUnit),
  };
}

const located = ({ regions: list, elsewhere }: LaureatesByRegionRows): number =>
  sum([...list, ...elsewhere], ({ units }) => units.length);

const leading = ({ regions: list }: LaureatesByRegionRows): readonly RegionRow[] =>
  leaders(list, ({ units }) => units.length);

/** What is not on the map, each as a number and what it counts. */
function missing({ elsewhere, unknown }: LaureatesByRegionRows): { number: number; words: string }[] {
  const list: { number: number; words: string }[] = [];
  const away = sum(elsewhere, ({ units }) => units.length);
  if (away > 0) {
    const names = listing(elsewhere.map(({ name }) => name));
    list.push({
      number: away,
      words: `${agree(away, 'lauréat', 'lauréats')} hors de ces régions : ${names}.`,
    });
  }
  if (unknown.length > 0) {
    const words = agree(
      unknown.length,
      'lauréat n’est pas sur la carte : aucune page publique ne dit où est son siège.',
      'lauréats ne sont pas sur la carte : aucune page publique ne dit où est leur siège.',
    );
    list.push({ number: unknown.length, words });
  }
  return list;
}

/** Where the laureates' seats are, on a tile map. */
export const laureatesByRegion: Chart<LaureatesByRegionRows> = {
  id: 'laureats-par-region',
  unit: 'Un carré est un lauréat',
  readingGuide:
    'Chaque case est une région, à peu près à sa place sur la carte de France ; les régions d’outre-mer sont réunies en dessous. Le nombre dit combien de lauréats y ont leur siège, et chaque carré est l’un d’eux. Toutes les cases ont la même largeur : la taille des régions ne compte pas.',

  isFor: hasLaureates,
  rows: rowsOf,
  question: (book) => rowsOf(book).question,

  finding(rows) {
    const total = located(rows);
    const first = leading(rows);
    const size = first[0]?.units.length ?? 0;
    if (size === 0) return 'La région des lauréats n’est pas encore connue.';
    const where = listing(first.map(({ region }) => region.within));
    const have = agree(size, 'a son siège', 'ont leur siège');
    const others = `sur les ${total} dont la région est connue`;
    if (total === 1) return `Le seul lauréat dont la région est connue a son siège ${where}.`;
    return first.length > 1
      ? `${where.charAt(0).toUpperCase()}${where.slice(1)} : ${count(size, 'lauréat', 'lauréats')} chaque fois, ${others}.`
      : `${count(size, 'lauréat', 'lauréats')} ${others} ${have} ${where}.`;
  },

  limits: () =>
    'La région est celle du siège : beaucoup de lauréats agissent bien au-delà, et un siège parisien peut cacher une action partout en France. Les nombres ne sont pas rapportés à la population.',
  sources: laureateSources,

  table: ({ regions: list, elsewhere, unknown }) => ({
    caption: 'Lauréats par région de leur siège',
    columns: [
      { key: 'region', label: 'Région', numeric: false },
      { key: 'laureats', label: 'Lauréats', numeric: true, unit: 'lauréats' },
    ],
    rows: [
      ...[...list]
        .sort((a, b) => descending(a.units.length, b.units.length))
        .map(({ region, units }) => [region.name, units.length]),
      ...elsewhere.map(({ name, units }) => [name, units.length]),
      ...(unknown.length > 0 ? [['Région non connue', unknown.length]] : []),
    ],
  }),

  description(rows) {
    const inhabited = rows.regions
      .filter(({ units }) => units.length > 0)
      .sort((a, b) => descending(a.units.length, b.units.length));
    const empty = rows.regions.filter(({ units }) => units.length === 0).map(({ region }) => region.name);
    return [
      inhabited.length > 0
        ? `${inhabited.map(({ region, units }) => `${region.name} : ${units.length}`).join(' ; ')}.`
        : '',
      empty.length > 0 ? `Aucun lauréat connu : ${listing(empty)}.` : '',
      ...missing(rows).map(({ number, words }) => `${formatNumber(number)} ${words}`),
    ]
      .filter(Boolean)
      .join(' ');
  },

  scene(rows, { width }): Scene {
    const beside = width >= 760;
    const mapWidth = beside ? Math.round(width * 0.68) : width;
    const strong = leading(rows);
    const placed = placeTiles(
      rows.regions.map((row) => ({ ...row, strong: strong.includes(row) })),
      mapWidth,
      2,
    );
    const left = beside ? mapWidth + 40 : 0;
    const words = placeMissing(rows, left, beside ? 2 : placed.bottom + 18, Math.min(width - left, 420));
    return {
      id: laureatesByRegion.id,
      width,
      height: Math.ceil(Math.max(placed.bottom, words.bottom) + 2),
      title: rows.question,
      summary: laureatesByRegion.finding(rows),
      ground: placed.ground,
      marks: placed.marks,
      labels: [...placed.labels, ...words.shapes],
      legend: [],
    };
  },
};

/** The laureates who are not on the map, said beside it as large as those who are. */
function placeMissing(rows: LaureatesByRegionRows, x: number, top: number, width: number) {
  const shapes: Shape[] = [];
  let y = top;
  for (const { number, words } of missing(rows)) {
    const size = 30;
    const text = formatNumber(number);
    shapes.push({ type: 'text', x, y: y + 26, text, size, weight: 700, fill: 'ink', face: 'display' });
    const block = textBlock(words, x, y + 34, width, { size: 13, fill: 'soft' });
    shapes.push(...block.shapes);
    y += 34 + block.height + 16;
  }
  return { shapes, bottom: shapes.length > 0 ? y - 16 : top };
}
