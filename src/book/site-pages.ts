import * as addresses from './addresses.ts';
import type { Content } from './entry.ts';

/** Pages that exist whatever the content. */
export const fixedPages: readonly string[] = [
  addresses.homePath,
  addresses.proposalsPath,
  addresses.partsPath,
  addresses.actorsPath,
  addresses.narrativePath,
  addresses.figuresPath,
  addresses.divergencesPath,
  addresses.landmarksPath,
  addresses.chartsPath,
  addresses.searchPath,
  addresses.glossaryPath,
  addresses.sourcesPath,
  addresses.dataPath,
  addresses.wholeBookPath,
  addresses.correctionsPath,
  addresses.siteMapPath,
  addresses.guidePath,
  addresses.offlinePath,
  addresses.qualityPath,
];

/** The address of every page that this content makes. */
export function pagesOf(content: Content): Set<string> {
  const { book, proposals, laureates, chapters, pages, figures, landmarks } = content;
  return new Set([
    ...fixedPages,
    ...book.data.parts.map(({ id }) => addresses.partPath(id)),
    ...book.data.actors.map(({ id }) => addresses.actorPath(id)),
    ...proposals.map(({ data }) => addresses.proposalPath(data.number)),
    ...(book.data.laureates ? [addresses.laureatesPath] : []),
    ...laureates.map(({ id }) => addresses.laureatePath(id)),
    ...laureates.flatMap(({ data }) => data.figures.map(({ id }) => addresses.figurePath(id))),
    ...chapters.map(({ data }) => addresses.chapterPath(data.slug)),
    ...pages.map(({ id }) => addresses.pagePath(id)),
    ...figures.map(({ id }) => addresses.figurePath(id)),
    ...landmarks.map(({ id }) => addresses.landmarkPath(id)),
  ]);
}
