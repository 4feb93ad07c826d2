import { max } from 'd3-array';

/** The items that share the highest value, in order; none when every value is zero. */
export function leaders<Item>(items: readonly Item[], value: (item: Item) => number): readonly Item[] {
  const highest = max(items, value) ?? 0;
  return highest > 0 ? items.filter((item) => value(item) === highest) : [];
}
