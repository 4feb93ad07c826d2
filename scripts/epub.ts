import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Book } from '#book/types.ts';
import { typeset } from '#book/typography.ts';
import { editionName } from '#site/edition.ts';
import { contentsLeaf, coverLeaf, narrativeLeaf } from '#site/whole-book.ts';
import { anchorsByLeaf, type Leaf, leavesOf } from './epub/leaves.ts';
import {
  container,
  type EpubItem,
  type EpubMetadata,
  type NavigationEntry,
  navigationDocument,
  packageDocument,
} from './epub/package.ts';
import { xhtmlDocument } from './epub/xhtml.ts';

export interface EpubSource {
  /** The built site's folder. */
  readonly dir: string;
  readonly book: Book;
  /** The cover as readers' shelves show it, a PNG. */
  readonly cover?: Uint8Array;
}

const navigationFile = 'sommaire.xhtml';
const fontFile = 'bricolage-grotesque.woff2';
const fileOf = (leaf: string): string => (leaf === contentsLeaf ? navigationFile : `${leaf}.xhtml`);

/**
 * Makes the e-book, EPUB 3, from the built page `/livre/`: a document for each of its leaves.
 * @throws when the site was not built, or when a link of the page leads nowhere
 */
export function makeEpub({ dir, book, cover }: EpubSource): Uint8Array {
  const html = readFileSync(join(dir, 'livre/index.html'), 'utf8');
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined) throw new Error('The page /livre/ does not say its public address.');
  const holders = anchorsByLeaf(html);
  const leaves = leavesOf(html, (href) => {
    if (!href.startsWith('#')) return new URL(href, canonical).href;
    const anchor = decodeURIComponent(href.slice(1));
    const leaf = holders.get(anchor);
    if (leaf === undefined) throw new Error(`/livre/ links to ${href}, which it does not hold.`);
    return leaf === anchor ? fileOf(leaf) : `${fileOf(leaf)}#${anchor}`;
  });
  const font = join(dir, 'fonts', fontFile);
  return zip(
    filesOf(leaves, metadataOf(book, canonical), cover, existsSync(font) ? readFileSync(font) : undefined),
    book,
  );
}

function metadataOf(book: Book, canonical: string): EpubMetadata {
  const { edition } = book;
  const digest = createHash('sha256').update(
    `${book.title} ${book.horizon} ${edition.version} ${edition.date}`,
  );
  // A UUID of version 8: made from what names this edition, so that the same book makes the same file.
  const hexadecimal = digest.digest('hex').replace(/^(.{12}).(.{3}).(.*)/, '$18$2a$3');
  const [, ...groups] = /^(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(hexadecimal) ?? [];
  return {
    title: typeset(`${book.title} ${book.horizon}`),
    subtitle: typeset(book.subtitle),
    edition: typeset(editionName(book)),
    identifier: `urn:uuid:${groups.join('-')}`,
    date: edition.date,
    source: canonical,
  };
}

function filesOf(
  leaves: readonly Leaf[],
  metadata: EpubMetadata,
  cover?: Uint8Array,
  font?: Uint8Array,
): Zippable {
  const xhtml = 'application/xhtml+xml';
  const files: Zippable = {};
  const items: EpubItem[] = [{ id: 'style', href: 'style.css', type: 'text/css' }];
  const style = readFileSync(new URL('epub/style.css', import.meta.url), 'utf8');
  files['book/style.css'] = strToU8(font ? style : style.replace(/@font-face \{[^}]*\}/, ''));
  if (font) {
    items.push({ id: 'font', href: fontFile, type: 'font/woff2' });
    files[`book/${fontFile}`] = [font, { level: 0 }];
  }
  if (cover) {
    items.push({ id: 'cover-image', href: 'cover.png', type: 'image/png', properties: 'cover-image' });
    files['book/cover.png'] = [cover, { level: 0 }];
  }
  for (const leaf of leaves) {
    if (leaf.name === contentsLeaf) {
      items.push({ id: 'nav', href: navigationFile, type: xhtml, properties: 'nav', isRead: true });
      files[`book/${navigationFile}`] = strToU8(navigationDocument(entriesOf(leaves), landmarksOf(leaves)));
      continue;
    }
    const href = fileOf(leaf.name);
    items.push({
      id: leaf.name,
      href,
      type: xhtml,
      isRead: true,
      properties: leaf.hasSvg ? 'svg' : undefined,
    });
    const type = leaf.name === coverLeaf ? 'titlepage' : undefined;
    files[`book/${href}`] = strToU8(xhtmlDocument({ title: leaf.title, body: leaf.xhtml, type }));
  }
  files['book/package.opf'] = strToU8(packageDocument(metadata, items));
  return files;
}

/** Leaves headed by a second-level heading, with those headed by a third-level one under them. */
function entriesOf(leaves: readonly Leaf[]): NavigationEntry[] {
  const entries: (NavigationEntry & { children: NavigationEntry[] })[] = [];
  for (const { name, title, level } of leaves) {
    const entry = { title, href: fileOf(name), children: [] };
    if (level > 2) entries.at(-1)?.children.push(entry);
    else if (name !== contentsLeaf) entries.push(entry);
  }
  return entries;
}

function landmarksOf(leaves: readonly Leaf[]) {
  const first = leaves.find(({ level }) => level === 3);
  return [
    { type: 'toc', href: navigationFile, title: 'Sommaire' },
    ...(first ? [{ type: 'bodymatter', href: fileOf(first.name), title: 'Les propositions' }] : []),
    ...(leaves.some(({ name }) => name === narrativeLeaf)
      ? [{ type: 'part', href: fileOf(narrativeLeaf), title: 'Le récit d’impact' }]
      : []),
  ];
}

/** An EPUB's first file says what it is, uncompressed; every file is dated from the edition. */
function zip(files: Zippable, { edition }: Book): Uint8Array {
  const [year = 2000, month = 1, day = 1] = edition.date.split('-').map(Number);
  return zipSync(
    {
      mimetype: [strToU8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': strToU8(container),
      ...files,
    },
    { level: 9, mtime: new Date(year, month - 1, day) },
  );
}
