import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { homePath } from '#book/addresses.ts';
import type { Problem } from '#book/problem.ts';
import type { Book } from '#book/types.ts';
import { checkPermalinks } from './check.ts';
import { type BuiltSite, countNew, type Permalinks, parsePermalinks, withBuilt } from './list.ts';
import { mendPage } from './mend.ts';
import { pageFile, readBuiltSite } from './read-site.ts';
import { recordedKeys, textKeys } from './record-files.ts';
import {
  caddyMap,
  followScript,
  followScriptText,
  nginxMap,
  ofPages,
  redirectPage,
  redirectsFile,
} from './redirect-files.ts';
import {
  type AddressProblem,
  type Resolved,
  resolveRedirects,
  shortForms,
  splitAddress,
} from './redirects.ts';

/** The files of a content folder that say which addresses must live, and where others lead. */
export const permalinksFile = 'permalinks.txt';
export const redirectsSource = 'redirects.yaml';
/** The addresses and titles of all pages, for the page that answers a wrong address. */
export const addressesFile = 'adresses.json';

export interface Settling {
  /** The built site's folder. */
  readonly dir: string;
  readonly contentFolder: string;
  readonly book: Book;
  /** The path under which the site is published, with both slashes. */
  readonly base: string;
}

export interface Settled {
  readonly problems: readonly Problem[];
  /** The list with what this site adds to it. */
  readonly permalinks: Permalinks;
  /** What `npm run permalinks` would record. */
  readonly added: { readonly paths: number; readonly anchors: number };
  readonly site: BuiltSite;
}

/**
 * Sees to it that every address ever published still arrives on a site just built: compares it with the
 * list, mends its pages, writes its redirects. With problems, nothing is written.
 */
export function settleAddresses(settling: Settling): Settled {
  const { dir, contentFolder, book, base } = settling;
  const site = readBuiltSite(dir);
  const listed = readText(join(contentFolder, permalinksFile));
  const published = parsePermalinks(listed);
  const numbers = book.proposals.map(({ number }) => number);
  const { resolved, problems: redirectProblems } = resolveRedirects(
    book.redirects,
    shortForms(numbers),
    site,
  );
  const report = checkPermalinks(published, site, resolved);
  const problems = [
    ...placed(redirectProblems, contentFolder, redirectsSource, 'redirects'),
    ...placed(report.problems, contentFolder, permalinksFile, 'permalinks'),
    ...orphanRecords(contentFolder),
  ];
  if (problems.length === 0) {
    for (const mending of report.mendings) {
      const file = pageFile(dir, mending.path);
      writeFileSync(file, mendPage(readFileSync(file, 'utf8'), mending, base));
    }
    writeRedirects(dir, base, originOf(site), resolved);
    writeFileSync(join(dir, addressesFile), addressList(site));
  }
  const permalinks = withBuilt(published, site);
  return { problems, permalinks, added: countNew(permalinks, published), site };
}

const readText = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Problems with the line of the file that writes their address. */
function placed(
  problems: readonly AddressProblem[],
  contentFolder: string,
  name: string,
  rule: string,
): Problem[] {
  const file = join(contentFolder, name);
  const lines = problems.length > 0 ? readText(file).split('\n') : [];
  return problems.map(({ address, message }) => {
    const [path, anchor] = address.split('#');
    const exact = lines.findIndex(
      (line) =>
        line
          .replace(/^- from:\s*/, '')
          .replace(/["']/g, '')
          .trim() === address,
    );
    const page = lines.findIndex((line) => line.trim() === path);
    const under =
      anchor === undefined ? -1 : lines.findIndex((line, at) => at > page && line.trim() === `#${anchor}`);
    const line = [exact, under, page].find((found) => found >= 0) ?? -1;
    return { severity: 'error', file, line: line + 1, message, rule };
  });
}

/** A text that was renamed would lose its anchors without a word. */
function orphanRecords(contentFolder: string): Problem[] {
  const known = new Set(textKeys(contentFolder));
  return recordedKeys(contentFolder)
    .filter((key) => !known.has(key))
    .map((key) => ({
      severity: 'error',
      file: join(contentFolder, 'anchors', `${key}.txt`),
      line: 0,
      message: `ce texte (${key}) a changé de nom ou disparu ; « npm run permalinks » retrouve ses ancres sous son nouveau nom, ou les abandonne`,
      rule: 'permalinks',
    }));
}

/** Where the site says that it is published. */
function originOf({ pages }: BuiltSite): string {
  const canonical = pages.get(homePath)?.canonical;
  if (!canonical) throw new Error('The home page has no canonical address.');
  return new URL(canonical).origin;
}

function writeRedirects(dir: string, base: string, origin: string, resolved: readonly Resolved[]): void {
  const write = (name: string, text: string) => {
    const file = join(dir, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const pages = ofPages(resolved);
  const anchors = Map.groupBy(
    resolved.filter(({ from }) => splitAddress(from).anchor),
    ({ from }) => splitAddress(from).path,
  );
  for (const { from, target } of pages) {
    const { path } = splitAddress(from);
    const own = new Map(
      (anchors.get(path) ?? []).map((redirect) => [splitAddress(redirect.from).anchor, redirect.target]),
    );
    // Where a file stood, such as a PDF, a page cannot stand: servers that read the maps lead on.
    if (path.endsWith('/')) write(join(path, 'index.html'), redirectPage(target, base, origin, own));
  }
  write(followScript, followScriptText);
  write('_redirects', redirectsFile(pages, base));
  write('redirections/nginx.map', nginxMap(pages, base));
  write('redirections/caddy.map', caddyMap(pages, base));
}

/** Addresses and titles, as pairs, without the site's name. */
function addressList({ pages }: BuiltSite): string {
  const pairs = [...pages]
    .filter(([, { hidden }]) => !hidden)
    .map(([path, { title }]) => [path, title.replace(/ · [^·]*$/, '')]);
  return JSON.stringify(pairs);
}
