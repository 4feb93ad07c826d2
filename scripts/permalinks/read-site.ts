import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './list.ts';
import { followScript } from './redirect-files.ts';
import { type ScannedPage, scanPage } from './scan.ts';

/** What the build makes for machines, under names that nobody was given, and what only stands beside its page. */
const technical =
  /^\/(?:_|\.|pagefind\/|fonts\/|cartes\/|qr\/|citer\/|redirections\/|hebergement\/|hors-connexion\/(?!index\.html$)|recherche\/(?!index\.html$)|sitemap|404\.html$|adresses\.json$|robots\.txt$)/;
const technicalFile = /\.(?:js|css|map|wasm|woff2?|br|gz|zst)$/;

/** Whether a file of a built site has an address that one may be sent. */
export const isPublished = (path: string): boolean => !technical.test(path) && !technicalFile.test(path);

/** Where a page's file is in a built site. */
export const pageFile = (folder: string, path: string): string => join(folder, path, 'index.html');

/** Reads every page of a built site, and the names of its other files. */
export function readBuiltSite(folder: string): BuiltSite {
  const pages = new Map<string, ScannedPage>();
  const files = new Set<string>();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/'))
    .map((name) => (name.startsWith('/') ? name : `/${name}`))
    .sort();
  for (const name of names) {
    if (!isPublished(name)) continue;
    if (name.endsWith('/index.html')) {
      const html = readFileSync(join(folder, name), 'utf8');
      // A redirect's page is an old address, not a place to arrive at.
      if (!html.includes(followScript)) pages.set(name.slice(0, -'index.html'.length), scanPage(html));
    } else files.add(name);
  }
  return { pages, files };
}
