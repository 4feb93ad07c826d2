import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One page of the built site. */
export interface BuiltPage {
  /** Its address from the site's root. Examples: `/propositions/12/`, `/404.html`. */
  readonly path: string;
  /** Where its HTML is. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** Pages that share a folder with others but not their template. */
const apart: ReadonlySet<string> = new Set(['/chiffres/divergences/']);

/** Every HTML page of a built site, in the order of their addresses. */
export function builtPages(folder: string): readonly BuiltPage[] {
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind'))
      .map((name) => {
        const file = join(folder, name);
        const address = `/${name.replaceAll('\\', '/')}`;
        return { path: address.replace(/(^|\/)index\.html$/, '$1'), file, size: statSync(file).size };
      })
      // Short forms (`/12/`) only lead on to the page itself.
      .filter(({ path }) => !/^\/(?:p\/)?\d+\/$/.test(path))
      .sort((one, other) => one.path.localeCompare(other.path, 'fr', { numeric: true }))
  );
}

/** What pages made by the same template have in common. Examples: `/propositions/*`, `/methode/`. */
export function templateOf(path: string): string {
  const [section = '', ...below] = path.split('/').filter(Boolean);
  return apart.has(path) || below.length === 0 ? path : `/${section}${'/*'.repeat(below.length)}`;
}

/** One page for each template: its longest, which has the most to go wrong. */
export function representatives(folder: string): readonly BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of builtPages(folder)) {
    const template = templateOf(page.path);
    if (page.size > (longest.get(template)?.size ?? 0)) longest.set(template, page);
  }
  return [...longest.values()];
}
