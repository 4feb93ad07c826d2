import { searchPath } from '#book/addresses.ts';
import { published } from './base.ts';

/** « 3 résultats ». */
export function countLabel(count: number): string {
  if (count === 0) return 'Aucun résultat';
  return count === 1 ? '1 résultat' : `${count} résultats`;
}

/** The page of results for a query. */
export function searchAddress(query: string): string {
  return `${published(searchPath)}?q=${encodeURIComponent(query)}`;
}
