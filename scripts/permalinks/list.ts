import type { ScannedPage } from './scan.ts';

/** Every address published, and the anchors of each, in the order of its page. */
export type Permalinks = ReadonlyMap<string, readonly string[]>;

/** A built site as links see it. */
export interface BuiltSite {
  /** By address from the site's root. Example: `/propositions/12/`. */
  readonly pages: ReadonlyMap<string, ScannedPage>;
  /** Addresses of its other files. Example: `/donnees/propositions.csv`. */
  readonly files: ReadonlySet<string>;
}

const opening = `# Toutes les adresses publiées, et sous chacune ses ancres : aucune ne doit mourir.
# « npm run permalinks » y ajoute les nouvelles. Pour en abandonner une, écrivez où elle mène désormais
# dans content/redirects.yaml ; rien ne s’efface ici.
`;

/** The list as its file keeps it: one line an address, one an anchor. */
export function formatPermalinks(permalinks: Permalinks): string {
  const lines: string[] = [];
  const paths = [...permalinks.keys()].sort((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  for (const path of paths) {
    lines.push(path);
    for (const anchor of permalinks.get(path) ?? []) lines.push(`  #${anchor}`);
  }
  return `${opening}${lines.map((line) => `${line}\n`).join('')}`;
}

/**
 * Reads the list's file.
 *
 * @throws Error, in French, that gives the line that is neither an address nor an anchor
 */
export function parsePermalinks(file: string): Permalinks {
  const permalinks = new Map<string, string[]>();
  let anchors: string[] | null = null;
  file.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim() || /^#(?:\s|$)/.test(line)) return;
    if (line.startsWith('/')) {
      const path = line.trim();
      anchors = permalinks.get(path) ?? [];
      permalinks.set(path, anchors);
    } else if (anchors && /^\s+#\S/.test(line)) {
      const anchor = line.trim().slice(1);
      if (!anchors.includes(anchor)) anchors.push(anchor);
    } else {
      throw new Error(
        `permalinks.txt:${index + 1} — ligne illisible « ${line.slice(0, 60)} » ; attendu une adresse qui commence par « / » ou, dessous, une ancre comme « #constat-1 »`,
      );
    }
  });
  return permalinks;
}

/** The list with everything that the built site has besides; nothing leaves it. */
export function withBuilt(published: Permalinks, { pages, files }: BuiltSite): Permalinks {
  const permalinks = new Map(published);
  for (const file of files) if (!permalinks.has(file)) permalinks.set(file, []);
  for (const [path, { anchors }] of pages) {
    permalinks.set(path, inOrder([...new Set(anchors)], published.get(path) ?? []));
  }
  return permalinks;
}

/** The present anchors in their order; those that are gone stay after the one they followed. */
function inOrder(present: readonly string[], published: readonly string[]): string[] {
  const here = new Set(present);
  const after = new Map<string | null, string[]>();
  let last: string | null = null;
  for (const anchor of published) {
    if (here.has(anchor)) last = anchor;
    else after.set(last, [...(after.get(last) ?? []), anchor]);
  }
  return [...(after.get(null) ?? []), ...present.flatMap((anchor) => [anchor, ...(after.get(anchor) ?? [])])];
}

/** How many addresses, and how many anchors, a list has that another lacks. */
export function countNew(permalinks: Permalinks, published: Permalinks): { paths: number; anchors: number } {
  let paths = 0;
  let anchors = 0;
  for (const [path, own] of permalinks) {
    const known = published.get(path);
    if (!known) paths += 1;
    const names = new Set(known);
    for (const anchor of own) if (!names.has(anchor)) anchors += 1;
  }
  return { paths, anchors };
}
