import {
  type Citation,
  citeBook,
  citeChapter,
  citeFigure,
  citeLaureate,
  citeProposal,
} from '#book/citation.ts';
import type { Book, Chapter, Figure, Landmark, Laureate, Proposal } from '#book/types.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';
import { citationMetas, type MetaPair } from './metadata/citation-metas.ts';
import * as linkedData from './metadata/linked-data.ts';
import { type PageLink, signposts } from './metadata/signposts.ts';

/** What machines read of a page: citation managers, search engines, archives. */
export interface PageMetadata {
  /** Names and contents of metas: `citation_*` and Dublin Core. */
  citation: readonly MetaPair[];
  /** JSON-LD, ready to stand in a script element. */
  jsonLd: string;
  /** Signposting: `link` elements of the page's head. */
  links: readonly PageLink[];
  /** How to cite the page; `Cite.astro` shows it. Null for pages that are not cited one by one. */
  work: Citation | null;
}

/** Metadata of the home page, and of the page that holds the whole book. */
export function bookMetadata(): PageMetadata {
  const book = theBook();
  return describe(citeBook(book, absolute), linkedData.bookData(book), 'Report');
}

/** Metadata of a proposal's page. */
export function proposalMetadata(proposal: Proposal): PageMetadata {
  const book = theBook();
  const work = citeProposal(book, proposal, absolute);
  return describe(work, linkedData.proposalData(book, proposal), 'Chapter', proposal.keywords);
}

/** Metadata of a chapter of the narrative. */
export function chapterMetadata(chapter: Chapter): PageMetadata {
  const book = theBook();
  return describe(citeChapter(book, chapter, absolute), linkedData.chapterData(book, chapter), 'Chapter');
}

/** Metadata of a figure's page. */
export function figureMetadata(figure: Figure): PageMetadata {
  const book = theBook();
  return describe(citeFigure(book, figure, absolute), linkedData.figureData(book, figure), 'Observation');
}

/** Metadata of a laureate's page. */
export function laureateMetadata(laureate: Laureate): PageMetadata {
  const work = citeLaureate(theBook(), laureate, absolute);
  return describe(work, linkedData.laureateData(laureate), 'Organization');
}

/** Metadata of a landmark's page: what it cites is the law or the report itself, not this site. */
export function landmarkMetadata(landmark: Landmark): PageMetadata {
  return { citation: [], jsonLd: linkedData.landmarkData(landmark), links: [], work: null };
}

/** Metadata of the glossary. */
export function glossaryMetadata(): PageMetadata {
  return { citation: [], jsonLd: linkedData.glossaryData(theBook()), links: [], work: null };
}

/** Metadata of the data page. */
export function dataMetadata(book: Book, files: readonly linkedData.DataTableFiles[]): PageMetadata {
  return {
    citation: [],
    jsonLd: linkedData.dataData(book, files),
    links: [
      { rel: 'license', href: linkedData.license },
      ...files.flatMap(({ downloads }) =>
        downloads.map(({ path, mediaType }) => ({ rel: 'item', href: path, type: mediaType })),
      ),
    ],
    work: null,
  };
}

function describe(
  work: Citation,
  jsonLd: string,
  type: string,
  keywords: readonly string[] = [],
): PageMetadata {
  return { citation: citationMetas(work, keywords), jsonLd, links: signposts(work, type), work };
}
