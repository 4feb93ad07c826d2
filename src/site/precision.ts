import type { Precision } from '#book/types.ts';

/** How sure a value is, in words. */
export const precisionName: Readonly<Record<Precision, string>> = {
  exact: 'valeur telle que publiée',
  'more-than': 'plus de : un minimum',
  'less-than': 'moins de : un maximum',
  about: 'environ : un ordre de grandeur',
};
