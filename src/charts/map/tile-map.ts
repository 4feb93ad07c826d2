import { max } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { Mark, Rect, Shape } from '../scene.ts';
import { textBlock } from '../text-block.ts';
import { round } from '../unit-mark.ts';
import { placeTile, type Tile, type TileSizes } from './tile.ts';

export interface PlacedTiles {
  readonly ground: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly bottom: number;
}

const mapColumns = 4;
/** Between the map and the overseas regions' title, and between that title and their tiles. */
const insetSpace = { over: 14, under: 5 };

/** Lays regions out on their grid, each with its count and one mark per record, from `top` down. */
export function placeTiles(tiles: readonly Tile[], width: number, top: number): PlacedTiles {
  const sizes = sizesFor(tiles, width);
  const home = tiles
    .filter(({ region }) => !region.overseas)
    .map((tile) => ({ ...tile, column: tile.region.column, row: tile.region.row }));
  const map = placeGrid(home, mapColumns, width, top, sizes);

  const insetColumns = width < 440 ? 3 : 5;
  const away = tiles
    .filter(({ region }) => region.overseas)
    .map((tile, index) => ({ ...tile, column: index % insetColumns, row: Math.floor(index / insetColumns) }));
  if (away.length === 0) return map;
  const titleTop = map.bottom + insetSpace.over;
  const title = textBlock('Outre-mer', 0, titleTop, width, { size: 12, fill: 'soft' });
  const inset = placeGrid(away, insetColumns, width, titleTop + title.height + insetSpace.under, sizes);
  return {
    ground: [...map.ground, ...inset.ground],
    marks: [...map.marks, ...inset.marks],
    labels: [...map.labels, ...title.shapes, ...inset.labels],
    bottom: inset.bottom,
  };
}

/** One side for all marks, so that areas compare: the fullest tile decides, as near a square as it can. */
function sizesFor(tiles: readonly Tile[], width: number): TileSizes {
  const [sizes, largest] =
    width < 440
      ? [{ gutter: 4, padding: 5, numeral: 15, name: 10, gap: 1.5 }, 9]
      : [{ gutter: 6, padding: 9, numeral: 22, name: 12.5, gap: 2.5 }, 12];
  const room = (width + sizes.gutter) / mapColumns - sizes.gutter - 2 * sizes.padding + sizes.gap;
  const greatest = max(tiles, ({ units }) => units.length) ?? 0;
  const perLine = Math.max(1, Math.ceil(Math.sqrt(greatest)), Math.floor(room / (largest + sizes.gap)));
  return { ...sizes, side: Math.floor((room / perLine - sizes.gap) * 2) / 2 };
}

interface GridTile extends Tile {
  readonly column: number;
  readonly row: number;
}

/** Rows are as tall as their fullest tile, and never much flatter than a square. */
function placeGrid(
  tiles: readonly GridTile[],
  columns: number,
  width: number,
  top: number,
  sizes: TileSizes,
): PlacedTiles {
  const band = scaleBand<number>([...Array(columns).keys()], [0, width + sizes.gutter]);
  const tileWidth = band.bandwidth() - sizes.gutter;
  const ground: Shape[] = [];
  const marks: Mark[] = [];
  const labels: Shape[] = [];
  const rowCount = (max(tiles, ({ row }) => row) ?? -1) + 1;
  let y = top;
  for (let row = 0; row < rowCount; row += 1) {
    const placed = tiles
      .filter((tile) => tile.row === row)
      .map((tile) => {
        const x = round(band(tile.column) ?? 0);
        return { x, isEmpty: tile.units.length === 0, ...placeTile(tile, x, y, tileWidth, sizes) };
      });
    const height = Math.max(tileWidth * 0.7, max(placed, (tile) => tile.height) ?? 0);
    for (const tile of placed) {
      ground.push(tileGround(tile.x, y, tileWidth, height, tile.isEmpty));
      marks.push(...tile.marks);
      labels.push(...tile.labels);
    }
    y = round(y + height + sizes.gutter);
  }
  return { ground, marks, labels, bottom: Math.round(y - sizes.gutter) };
}

function tileGround(x: number, y: number, width: number, height: number, isEmpty: boolean): Rect {
  const box = { type: 'rect', x, y, width: round(width), height: round(height), radius: 4 } as const;
  return isEmpty ? { ...box, stroke: 'rule', dashed: true } : { ...box, fill: 'tint' };
}
