import { chapterPath, figurePath, homePath, laureatePath, proposalPath } from '#book/addresses.ts';
import type { Book, Chapter, Figure, Laureate, Proposal } from '#book/types.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';
import { editionName, statusName } from './edition.ts';

/** What machines read of a page: citation managers, search engines. */
export interface PageMetadata {
  /** Names and contents of `citation_*` metas. */
  citation: readonly (readonly [string, string])[];
  /** JSON-LD, ready to stand in a script element. */
  jsonLd: string;
}

/** JSON that can stand inside a script element whatever it says. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

function citation(title: string, path: string, date: string): PageMetadata['citation'] {
  const book = theBook();
  return [
    ['citation_title', title],
    ['citation_inbook_title', `${book.title} (${editionName(book)})`],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', 'fr'],
    ['citation_fulltext_html_url', absolute(path)],
  ];
}

/** The white paper itself, which every page is part of. */
function report(book: Book) {
  return {
    '@type': 'Report',
    '@id': absolute(homePath),
    name: `${book.title} ${book.horizon}`,
    inLanguage: 'fr',
    url: absolute(homePath),
    datePublished: book.edition.date,
    version: book.edition.version,
    creativeWorkStatus: statusName(book.edition.status),
    license: 'https://creativecommons.org/licenses/by/4.0/deed.fr',
    isBasedOn: book.source.url,
  };
}

/** Metadata of the home page. */
export function bookMetadata(): PageMetadata {
  const book = theBook();
  return {
    citation: citation(`${book.title} ${book.horizon}`, homePath, book.edition.date),
    jsonLd: json({ '@context': 'https://schema.org', ...report(book) }),
  };
}

/** Metadata of a proposal's page. */
export function proposalMetadata(proposal: Proposal): PageMetadata {
  const path = proposalPath(proposal.number);
  return {
    citation: citation(`Proposition ${proposal.number}. ${proposal.title}`, path, proposal.updated),
    jsonLd: json({
      '@context': 'https://schema.org',
      '@type': 'Chapter',
      '@id': absolute(path),
      name: proposal.title,
      position: proposal.number,
      abstract: proposal.summary,
      keywords: proposal.keywords,
      inLanguage: 'fr',
      dateModified: proposal.updated,
      creativeWorkStatus: statusName(proposal.status),
      isPartOf: report(theBook()),
    }),
  };
}

/** Metadata of a chapter of the narrative. */
export function chapterMetadata(chapter: Chapter): PageMetadata {
  const book = theBook();
  const path = chapterPath(chapter.slug);
  return {
    citation: citation(chapter.title, path, book.edition.date),
    jsonLd: json({
      '@context': 'https://schema.org',
      '@type': 'Chapter',
      '@id': absolute(path),
      name: chapter.title,
      position: chapter.order,
      abstract: chapter.lead,
      inLanguage: 'fr',
      creativeWorkStatus: statusName(book.edition.status),
      isPartOf: report(book),
    }),
  };
}

/** Metadata of a figure's page. */
export function figureMetadata(figure: Figure): PageMetadata {
  const path = figurePath(figure.id);
  return {
    citation: citation(`${figure.label} : ${figure.display}`, path, theBook().edition.date),
    jsonLd: json({
      '@context': 'https://schema.org',
      '@type': 'Observation',
      '@id': absolute(path),
      name: figure.label,
      description: figure.sentence,
      value: figure.value,
      unitText: figure.unit,
      ...(figure.period ? { observationPeriod: figure.period } : {}),
      citation: { '@type': 'CreativeWork', name: figure.source.title, url: figure.source.url },
    }),
  };
}

/** Metadata of a laureate's page. */
export function laureateMetadata(laureate: Laureate): PageMetadata {
  const path = laureatePath(laureate.slug);
  return {
    citation: citation(laureate.name, path, theBook().edition.date),
    jsonLd: json({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': absolute(path),
      name: laureate.fullName ?? laureate.name,
      ...(laureate.summary ? { description: laureate.summary } : {}),
      ...(laureate.website ? { url: laureate.website } : {}),
    }),
  };
}
