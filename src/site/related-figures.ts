import type { Book, Figure } from '#book/types.ts';

/** How many are worth showing beside a figure. */
const most = 6;

/**
 * Figures to read with one: a laureate's own together, otherwise those that share its themes, its source and
 * its category, nearest first. Those it must not be confused with are shown elsewhere.
 */
export function relatedFigures(book: Book, figure: Figure): Figure[] {
  const apart = new Set(figure.divergences.flatMap(({ figures }) => figures));
  const nearness = (other: Figure): number =>
    other.themes.filter((theme) => figure.themes.includes(theme)).length * 3 +
    (other.source === figure.source ? 2 : 0) +
    (other.category === figure.category ? 2 : 0);
  const candidates = book.figures.filter(
    (other) => other !== figure && !apart.has(other) && other.laureate === figure.laureate,
  );
  return candidates
    .map((other) => ({ other, near: nearness(other) }))
    .filter(({ near }) => near > 1)
    .sort((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ other }) => other);
}
