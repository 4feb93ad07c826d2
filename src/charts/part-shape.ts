/**
 * Marks of the five parts differ by their corners as well as by their hue, so that they are told apart
 * in grey, in print and by people who do not see the hues: square, leaf, disc, arch, drop.
 * Corners: top left, top right, bottom right, bottom left; true is round.
 */
const roundCorners: readonly (readonly [boolean, boolean, boolean, boolean])[] = [
  [false, false, false, false],
  [true, false, true, false],
  [true, true, true, true],
  [true, true, false, false],
  [false, true, true, true],
];

/** How many hues and shapes there are; a sixth part takes the first again. */
export const hueCount = roundCorners.length;

/** The hue and shape of the part at this position, from 0. */
export function hueOf(partIndex: number): number {
  return partIndex % hueCount;
}

/** The outline of a mark: path data for a square box of `side` pixels; null is the plain square. */
export function partShape(hue: number | null, side: number, x = 0, y = 0): string {
  const corners = roundCorners[hue ?? 0] ?? roundCorners[0] ?? [false, false, false, false];
  const small = Math.min(side * 0.12, 4);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners.map((round) => (round ? side / 2 : small)) as [
    number,
    number,
    number,
    number,
  ]; // map keeps the length of four
  const arc = (radius: number, dx: number, dy: number): string =>
    `a${trim(radius)} ${trim(radius)} 0 0 1 ${trim(dx * radius)} ${trim(dy * radius)}`;
  return [
    `M${trim(x + topLeft)} ${trim(y)}`,
    `h${trim(side - topLeft - topRight)}`,
    arc(topRight, 1, 1),
    `v${trim(side - topRight - bottomRight)}`,
    arc(bottomRight, -1, 1),
    `h${trim(bottomRight + bottomLeft - side)}`,
    arc(bottomLeft, -1, -1),
    `v${trim(bottomLeft + topLeft - side)}`,
    `${arc(topLeft, 1, -1)}z`,
  ].join('');
}

/** Two decimals at most: enough for the eye, and the same text on every machine. */
function trim(value: number): number {
  return Math.round(value * 100) / 100;
}
