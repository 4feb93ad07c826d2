import {
  chapterPath,
  glossaryPath,
  methodPath,
  narrativePath,
  partPath,
  proposalPath,
  sourcesPath,
  termPath,
  wholeBookPath,
} from '#book/addresses.ts';
import type { Book } from '#book/types.ts';

/**
 * The leaves of `/livre/`, the whole book on one page: what begins on a new sheet in print and is a document
 * of its own in the e-book. A leaf's name is also its anchor.
 */
export const proposalLeaf = (number: number): string => `p${number}`;
export const chapterLeaf = (order: number): string => `c${order}`;
export const coverLeaf = 'couverture';
export const readingLeaf = 'lecture';
export const contentsLeaf = 'sommaire';
export const narrativeLeaf = 'recit';
export const methodLeaf = 'methode';
export const glossaryLeaf = 'glossaire';
export const sourcesLeaf = 'sources';

export const termAnchor = (id: string): string => `mot-${id}`;

/** The anchor on `/livre/` of an address of the site; null when the book does not hold what it shows. */
export type FindAnchor = (address: string) => string | null;

/** Finds an address of the site in the whole book, so that its links stay inside it. */
export function anchorsOf(book: Book): FindAnchor {
  const anchors = new Map<string, string>([
    [wholeBookPath, contentsLeaf],
    [narrativePath, narrativeLeaf],
    [glossaryPath, glossaryLeaf],
    [sourcesPath, sourcesLeaf],
  ]);
  for (const { id } of book.parts) anchors.set(partPath(id), id);
  for (const { id } of book.terms) anchors.set(termPath(id), termAnchor(id));
  /** Pages whose own anchors are kept, behind the leaf's name. */
  const leaves = new Map<string, string>([[methodPath, methodLeaf]]);
  for (const { number } of book.proposals) leaves.set(proposalPath(number), proposalLeaf(number));
  for (const { slug, order } of book.chapters) leaves.set(chapterPath(slug), chapterLeaf(order));
  return (address) => {
    const [path = '', anchor] = address.split('#');
    const leaf = leaves.get(path);
    if (leaf === undefined) return anchors.get(address) ?? null;
    return anchor === undefined ? leaf : `${leaf}-${anchor}`;
  };
}
