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
import { typeset } from '#book/typography.ts';
import type { Book } from '#book/types.ts';

/** Where things stand on `/livre/`, the whole book on one page. */
export const proposalAnchor = (number: number): string => `p${number}`;
export const chapterAnchor = (order: number): string => `c${order}`;
export const termAnchor = (id: string): string => `mot-${id}`;
export const sourceAnchor = (id: string): string => `source-${id}`;
export const contentsAnchor = 'sommaire';
export const narrativeAnchor = 'recit';
export const methodAnchor = 'methode';
export const glossaryAnchor = 'glossaire';
export const sourcesAnchor = 'sources';

/** The anchor on `/livre/` of an address of the site; null when the book does not hold what it shows. */
export type FindAnchor = (address: string) => string | null;

/** Finds an address of the site in the whole book, so that its links stay inside it. */
export function anchorsOf(book: Book): FindAnchor {
  const whole = new Map<string, string>([
    [wholeBookPath, contentsAnchor],
    [narrativePath, narrativeAnchor],
    [methodPath, methodAnchor],
    [glossaryPath, glossaryAnchor],
    [sourcesPath, sourcesAnchor],
  ]);
  /** Pages whose own anchors are kept, behind a prefix. */
  const prefixed = new Map<string, string>([[methodPath, methodAnchor]]);
  for (const part of book.parts) whole.set(partPath(part.id), part.id);
  for (const { id } of book.terms) whole.set(termPath(id), termAnchor(id));
  for (const { number } of book.proposals) prefixed.set(proposalPath(number), proposalAnchor(number));
  for (const { slug, order } of book.chapters) prefixed.set(chapterPath(slug), chapterAnchor(order));
  return (address) => {
    const found = whole.get(address) ?? prefixed.get(address);
    if (found !== undefined) return found;
    const [path = '', anchor = ''] = address.split('#');
    const prefix = prefixed.get(path);
    return prefix === undefined ? null : `${prefix}-${anchor}`;
  };
}

/** A string of CSS that says a text. */
const quoted = (text: string): string => `"${typeset(text).replace(/["\\]/g, '\\$&')}"`;

/**
 * The running heads of the printed book, as CSS: each part, proposal and chapter is a named page that says
 * where one is, in the part's hue; every sheet but the cover bears the title, the edition and its number.
 */
export function runningHeads(book: Book, edition: string): string {
  const page = (name: string, left: string, right: string, hue = '--soft') =>
    `@page ${name}{@top-left{content:${quoted(left)};color:var(${hue})}@top-right{content:${quoted(right)}}}`;
  const parts = book.parts.flatMap((part) => [
    page(part.id, part.title, '', `--p${part.index}`),
    ...part.proposals.map(({ number }) =>
      page(proposalAnchor(number), part.title, `Proposition ${number}`, `--p${part.index}`),
    ),
  ]);
  const chapters = book.chapters.map(({ order }) =>
    page(chapterAnchor(order), 'Le récit d’impact', `Chapitre ${order}`),
  );
  const pages = [...parts, ...chapters].join('');
  const names = [...book.proposals.map(({ number }) => proposalAnchor(number)), ...book.parts.map(({ id }) => id)]
    .concat(book.chapters.map(({ order }) => chapterAnchor(order)))
    .map((name) => `[data-page-name="${name}"]{page:${name}}`)
    .join('');
  return `@media print{@page{@bottom-left{content:${quoted(`${book.title}. ${edition}`)}}}${pages}${names}}`;
}
