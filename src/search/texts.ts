import {
  correctionsPath,
  homePath,
  laureatesPath,
  searchPath,
  selectionPath,
  siteMapPath,
  sourcesPath,
  wholeBookPath,
} from '#book/addresses.ts';
import { normaliseHtml, plainNumbers } from './normalise.ts';
import { partsOf, withoutElements } from './page-parts.ts';

/** Pages that only repeat what others say: their titles are found, their text is not searched. */
const listPages: ReadonlySet<string> = new Set([
  homePath,
  laureatesPath,
  '/propositions/',
  '/chiffres/',
  '/reperes/',
  '/graphiques/',
  '/recit/',
  searchPath,
  selectionPath,
  sourcesPath,
  wholeBookPath,
  siteMapPath,
  correctionsPath,
]);
const listFolders = /^\/(?:parties|acteurs|integrer)\//;

/** Whether a page is a list of others. */
export function isListPage(path: string): boolean {
  return listPages.has(path) || listFolders.test(path);
}

/**
 * What is not a page's own text: navigation, drawings, what is marked to be ignored, and the sections that list
 * other pages, known by the `id` of their heading. What these say is said better where it belongs.
 */
const notOwnText = new RegExp(
  [
    '<(?:nav|svg|form|button|script|style)\\b[^>]*>',
    // A figure's source, said again below, and its own address.
    '<p\\b[^>]*\\sclass="from"[^>]*>',
    '<a\\b[^>]*\\sdata-verbatim\\b[^>]*>',
    '<[a-z][a-z\\d]*\\b[^>]*\\sdata-pagefind-ignore\\b[^>]*>',
    '<section\\b[^>]*\\sclass="other"[^>]*>',
    '<section\\b[^>]*>\\s*<h2\\b[^>]*\\sid="(?:emplois|voisins|voisines|proches|propositions|recit|sources|notes|mots)"',
  ].join('|'),
  'g',
);

/** A text to index, and the address it answers for. */
export interface PageText {
  address: string;
  html: string;
}

/**
 * The normalised texts of a page: the page, and each part of it that search leads to by its anchor.
 *
 * @param html the contents of its `main`
 */
export function textsOfPage(path: string, html: string, anchors: ReadonlySet<string>): PageText[] {
  return partsOf(withoutElements(html, notOwnText), anchors).map(({ anchor, html: part }) => ({
    address: anchor === null ? path : `${path}#${anchor}`,
    html: normaliseHtml(part),
  }));
}

/** The plain text of normalised HTML. */
export function plainText(html: string): string {
  return plainNumbers(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&[a-z#\d]+;/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
