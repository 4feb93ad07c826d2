/** What a unit measures, as far as two figures on one scale must agree: money, a share, a number of things. */
export type Dimension = 'euros' | 'percent' | 'number';

/** The dimension of a unit; null for a rate such as « € par foyer », which only compares with its like. */
export function dimensionOf(unit: string): Dimension | null {
  if (/ (?:par|pour) /.test(unit)) return null;
  if (unit.startsWith('%')) return 'percent';
  return /^(?:€|euros?(?!\p{L}))/u.test(unit) ? 'euros' : 'number';
}

/**
 * Splits the figures of one subject into the most that stand on one scale, and the others. Nothing is
 * comparable when no two figures share a dimension or, for rates, a unit.
 */
export function splitComparable<Item extends { readonly unit: string }>(
  items: readonly Item[],
): { readonly comparable: readonly Item[]; readonly apart: readonly Item[] } {
  const scales = new Map<string, Item[]>();
  for (const item of items) {
    const scale = dimensionOf(item.unit) ?? item.unit;
    scales.set(scale, [...(scales.get(scale) ?? []), item]);
  }
  let largest: readonly Item[] = [];
  for (const scale of scales.values()) if (scale.length > largest.length) largest = scale;
  if (largest.length < 2) return { comparable: [], apart: items };
  return { comparable: largest, apart: items.filter((item) => !largest.includes(item)) };
}
