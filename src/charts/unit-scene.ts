import { placeLegend } from './legend.ts';
import type { UnitMatrix } from './matrix/matrix.ts';
import { placeMatrix } from './matrix/place-matrix.ts';
import type { Scene } from './scene.ts';
import { noteBlock } from './text-block.ts';
import type { PartKey } from './unit.ts';

export interface UnitSceneInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly matrix: UnitMatrix;
  /** Shown as a legend over the matrix, where the columns are not the parts. */
  readonly parts?: readonly PartKey[];
  /** Said in words under the matrix: what it does not hold. */
  readonly note?: string | null;
}

/** A scene made of a matrix of marks, with its legend over it and its note under it. */
export function unitScene(input: UnitSceneInput, width: number): Scene {
  const { id, title, summary, matrix, parts = [], note = null } = input;
  const legend = placeLegend(parts, width, 2);
  const top = parts.length > 0 ? Math.round(legend.height) + 26 : 2;
  const placed = placeMatrix(matrix, width, top);
  const words = noteBlock(note, placed.bottom + 14, width);
  return {
    id,
    width,
    height: Math.ceil(placed.bottom + 2 + (note ? 14 + words.height : 0)),
    title,
    summary,
    ground: placed.ground,
    marks: placed.marks,
    labels: [...placed.labels, ...words.shapes],
    legend: [...legend.entries, ...placed.legend],
  };
}
