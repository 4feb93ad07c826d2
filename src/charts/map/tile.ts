import { formatNumber } from '#book/numbers.ts';
import type { Mark, Shape } from '../scene.ts';
import { textBlock } from '../text-block.ts';
import type { Unit } from '../unit.ts';
import { round, unitMark } from '../unit-mark.ts';
import type { Region } from './regions.ts';

export interface Tile {
  readonly region: Region;
  readonly units: readonly Unit[];
  /** The tile that the finding speaks of. */
  readonly strong: boolean;
}

/** Lengths in pixels that all tiles share. */
export interface TileSizes {
  readonly gutter: number;
  readonly padding: number;
  /** Sizes of the count and of the name. */
  readonly numeral: number;
  readonly name: number;
  /** The side of a mark and the gap between two. */
  readonly side: number;
  readonly gap: number;
}

export interface PlacedTile {
  readonly marks: readonly Mark[];
  readonly labels: readonly Shape[];
  readonly height: number;
}

/** A region's name, its count and its marks, from the tile's corner at x, y down. */
export function placeTile(tile: Tile, x: number, y: number, width: number, sizes: TileSizes): PlacedTile {
  const { region, units, strong } = tile;
  const { padding, numeral, side, gap } = sizes;
  const step = side + gap;
  const left = round(x + padding);
  const room = width - 2 * padding;
  const name = textBlock(region.name, left, y + padding * 0.7, room, { size: sizes.name, weight: 600 });
  const countBase = round(y + padding * 0.7 + name.height + numeral * 0.85);
  const isEmpty = units.length === 0;
  const count: Shape = {
    type: 'text',
    x: left,
    y: countBase,
    text: formatNumber(units.length),
    size: numeral,
    weight: isEmpty ? 400 : 700,
    fill: isEmpty ? 'soft' : 'ink',
    face: 'display',
  };
  const top = countBase + padding * 0.6 + 3;
  // The tile that decided the side must hold what it was measured for, whatever the rounding.
  const perLine = Math.max(1, Math.floor((room + gap) / step + 0.01));
  const marks = units.map((unit, index) =>
    unitMark(
      unit,
      round(left + (index % perLine) * step),
      round(top + Math.floor(index / perLine) * step),
      side,
      strong ? 'strong' : 'plain',
    ),
  );
  const lines = Math.ceil(units.length / perLine);
  return { marks, labels: [...name.shapes, count], height: top - y + lines * step - gap + padding };
}
