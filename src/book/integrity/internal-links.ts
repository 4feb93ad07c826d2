import * as addresses from '../addresses.ts';
import type { Problem } from '../problem.ts';
import { pagesOf } from '../site-pages.ts';
import { type ContentIndex, problemInBody, unknownMessage } from './content-index.ts';
import type { Rule } from './index.ts';

/** Links from one text to another lead to a page that exists, and to an anchor of it. */
export const internalLinks: Rule = (index) => {
  const pages = pagesOf(index.content);
  const anchors = anchorsByPage(index);
  const redirected = new Set(index.content.redirects.map(({ data }) => data.from));
  return index.texts.flatMap((entry) =>
    index.outline(entry).links.flatMap(({ href, line }): Problem[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return [];
      const report = (message: string) => [problemInBody(entry, line, 'internalLinks', message)];
      const url = URL.parse(href, `https://livre${ownPath(index, entry.file) ?? '/'}`);
      if (!url) return report(`lien illisible « ${href} »`);
      const path = decodeURI(url.pathname);
      // Charts and files are made by the build: the check of the built site covers them.
      if (path.startsWith(addresses.chartsPath) || path.startsWith(addresses.dataPath)) return [];
      if (!pages.has(path) && !redirected.has(path)) {
        return report(unknownMessage('lien vers une page inconnue', path, pages));
      }
      const anchor = decodeURIComponent(url.hash.slice(1));
      const known = anchors.get(path);
      if (!anchor || !known || known.has(anchor)) return [];
      return report(unknownMessage(`la page ${path} n’a pas d’ancre`, anchor, known));
    }),
  );
};

function ownPath(index: ContentIndex, file: string): string | null {
  return textPaths(index).find(({ entry }) => entry.file === file)?.path ?? null;
}

function textPaths({ content }: ContentIndex) {
  return [
    ...content.proposals.map((entry) => ({ entry, path: addresses.proposalPath(entry.data.number) })),
    ...content.laureates.map((entry) => ({ entry, path: addresses.laureatePath(entry.id) })),
    ...content.chapters.map((entry) => ({ entry, path: addresses.chapterPath(entry.data.slug) })),
    ...content.pages.map((entry) => ({ entry, path: addresses.pagePath(entry.id) })),
  ];
}

/** Anchors of the pages whose anchors all come from the content; other pages are not listed. */
function anchorsByPage(index: ContentIndex): Map<string, Set<string>> {
  const { content } = index;
  const anchors = new Map<string, Set<string>>([
    [addresses.glossaryPath, new Set(index.terms)],
    [addresses.sourcesPath, new Set(index.sources)],
    ...content.book.data.parts.map(
      ({ id, themes }) => [addresses.partPath(id), new Set(themes.map((theme) => theme.id))] as const,
    ),
  ]);
  for (const { entry, path } of textPaths(index)) {
    const { headings, passages } = index.outline(entry);
    const own = new Set([...headings, ...passages].map(({ anchor }) => anchor));
    if (path.startsWith(addresses.proposalsPath)) for (const id of proposalAnchors) own.add(id);
    anchors.set(path, own);
  }
  return anchors;
}

/** Anchors that a proposal's page adds to those of its text. */
export const proposalAnchors = ['indicateurs', 'exemples', 'chiffres', 'notes', 'voisines'] as const;
