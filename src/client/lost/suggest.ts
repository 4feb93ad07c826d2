import { editDistance } from '#book/nearest.ts';

/** A page of the site: its address from the root, and its title. */
export type KnownPage = readonly [path: string, title: string];

/** How many pages are suggested. */
const most = 5;

/** A text as two of its spellings are compared: without accents, case, nor ligatures. */
const fold = (text: string): string =>
  text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** Words that say nothing of what was looked for. */
const empty = new Set(
  'a au aux d de des du en et l la le les ou par pour sur un une index html htm php asp aspx www page fr'.split(
    ' ',
  ),
);

/** An address without its encoding, or as it is when it is badly encoded. */
export function readablePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a wrong address was looking for, as words. Example: `/propositions/Achats%20responsables.html`. */
export function questionOf(path: string): string {
  const readable = readablePath(path).replace(/\.[a-z]{2,5}$/i, '');
  const words = readable.split(/[^\p{L}\p{N}’']+/u).filter((word) => word && !empty.has(fold(word)));
  return words.slice(0, 8).join(' ').slice(0, 80);
}

/**
 * The pages nearest to a wrong address, best first: the proposal whose number it gives, addresses that differ
 * by a slip, then pages whose titles share its words.
 *
 * @param path from the site's root
 */
export function suggestPages(path: string, pages: readonly KnownPage[]): KnownPage[] {
  const readable = readablePath(path).slice(0, 200);
  const asked = fold(readable)
    .replace(/\.[a-z]{2,5}$/, '')
    .replace(/\/*$/, '/');
  const words = wordsOf(readable).filter((word) => !empty.has(word));
  const number = /^\/(?:p|n|no|prop|propositions?|mesures?)?[\s/_°-]*0*(\d{1,4})(?!\d)/.exec(asked)?.[1];
  const scored = pages.map((page) => ({ page, score: scoreOf(page, asked, words, number) }));
  return scored
    .filter(({ score }) => score > 0)
    .sort(
      (one, other) =>
        other.score - one.score || one.page[0].localeCompare(other.page[0], 'fr', { numeric: true }),
    )
    .slice(0, most)
    .map(({ page }) => page);
}

function scoreOf(
  [path, title]: KnownPage,
  asked: string,
  words: readonly string[],
  number: string | undefined,
): number {
  if (path === '/') return 0;
  const own = fold(path);
  if (own === asked) return 100;
  let score = number !== undefined && path === `/propositions/${number}/` ? 50 : 0;
  const slug = lastOf(own);
  const askedSlug = lastOf(asked);
  if (slug === askedSlug && /\D/.test(slug)) score += 30;
  else if (askedSlug.length > 3 && Math.abs(slug.length - askedSlug.length) <= 3) {
    const distance = editDistance(askedSlug, slug);
    if (distance <= Math.max(1, Math.floor(askedSlug.length / 4))) score += 20 - 3 * distance;
  }
  const known = wordsOf(`${title} ${path}`);
  for (const word of words) {
    if (known.includes(word)) score += Math.min(8, word.length);
    // French words mostly differ by their ends.
    else if (word.length > 5 && known.some((other) => other.slice(0, 5) === word.slice(0, 5))) score += 3;
  }
  return score;
}

const lastOf = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? '';
