import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { elements } from './html.ts';
import { builtPages } from './pages.ts';

/** What one page points to, and what can be pointed to in it. */
export interface PageLinks {
  readonly path: string;
  readonly anchors: ReadonlySet<string>;
  /** Addresses as written, each once. */
  readonly targets: readonly string[];
  /** The page's own public address, when it says one. */
  readonly canonical: string | undefined;
}

const addresses = ['href', 'xlink:href', 'src', 'poster', 'action'];

/** Reads the links of one page, once. */
export function readLinks(path: string, html: string): PageLinks {
  const anchors = new Set<string>();
  const targets = new Set<string>();
  let canonical: string | undefined;
  for (const { name, attributes } of elements(html)) {
    const id = attributes.get('id') ?? (name === 'a' ? attributes.get('name') : undefined);
    if (id) anchors.add(id);
    if (name === 'link' && attributes.get('rel') === 'canonical') canonical = attributes.get('href');
    for (const key of addresses) {
      const address = attributes.get(key);
      if (address !== undefined) targets.add(address);
    }
    for (const candidate of attributes.get('srcset')?.split(',') ?? []) {
      const [address] = candidate.trim().split(/\s+/);
      if (address) targets.add(address);
    }
  }
  return { path, anchors, targets: [...targets], canonical };
}

/** Reads the links of every page of a built site. */
export function readSite(folder: string): readonly PageLinks[] {
  return builtPages(folder).map(({ path, file }) => readLinks(path, readFileSync(file, 'utf8')));
}

/**
 * Every internal link that leads nowhere, each once: its target, the reason, the pages that hold it.
 * @param base path under which the site is published, with both slashes
 */
export function brokenLinks(folder: string, base = '/'): readonly string[] {
  const pages = readSite(folder);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const home = byPath.get('/')?.canonical;
  const own = home ? new URL(home).origin : 'https://site.invalid';
  const files = new Map<string, boolean>();
  const isFile = (path: string) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const found = statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
    files.set(path, found);
    return found;
  };

  const reasonAgainst = (page: PageLinks, target: string): string | undefined => {
    if (target === '') return 'is empty';
    const here = new URL(page.path.slice(1), own + base);
    if (!URL.canParse(target, here)) return 'is not an address';
    const url = new URL(target, here);
    if (url.origin !== own)
      return /^(localhost|127\.|\[::1\])/.test(url.hostname) ? 'is on this machine' : undefined;
    if (!url.pathname.startsWith(base)) return `is outside ${base}`;
    const path = decodeURIComponent(url.pathname.slice(base.length - 1));
    const there = byPath.get(path);
    if (!there) {
      if (isFile(path)) return undefined;
      return byPath.has(`${path}/`) ? 'lacks its final slash' : 'does not exist';
    }
    const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
    return anchor === '' || anchor === 'top' || there.anchors.has(anchor) ? undefined : 'has no such anchor';
  };

  const found = new Map<string, string[]>();
  for (const page of pages) {
    for (const target of page.targets) {
      const reason = reasonAgainst(page, target);
      if (!reason) continue;
      const complaint = `${target} ${reason}`;
      found.set(complaint, [...(found.get(complaint) ?? []), page.path]);
    }
  }
  return Array.from(found, ([complaint, from]) => {
    const others = from.length > 1 ? ` and ${from.length - 1} more` : '';
    return `${complaint}, from ${from[0]}${others}`;
  });
}
