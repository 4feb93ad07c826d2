/** The letters of a French keyboard, row by row, each a little to the right of the one above. */
const rows = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];

const places = new Map(
  rows.flatMap((row, y) => [...row].map((letter, x) => [letter, { x: x + y * 0.4, y }] as const)),
);

/** Whether two letters are next to each other on an AZERTY keyboard. */
export function keyboardNeighbours(one: string, other: string): boolean {
  const a = places.get(one);
  const b = places.get(other);
  if (!a || !b || one === other) return false;
  return Math.abs(a.y - b.y) <= 1 && Math.abs(a.x - b.x) <= 1;
}
