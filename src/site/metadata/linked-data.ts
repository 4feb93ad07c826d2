import type {
  Chapter as ChapterData,
  CreativeWork,
  DataCatalog,
  DefinedTermSet,
  Observation,
  Organization,
  Report,
  Thing,
  WithContext,
} from 'schema-dts';
import {
  chapterPath,
  dataPath,
  figurePath,
  glossaryPath,
  homePath,
  landmarkPath,
  laureatePath,
  proposalPath,
  termPath,
} from '#book/addresses.ts';
import { withoutReferences } from '#book/references.ts';
import type { Book, Chapter, Figure, Landmark, Laureate, Proposal, Source, Status } from '#book/types.ts';
import { licenseUrl } from '#downloads/data-files.ts';
import { absolute } from '../absolute.ts';
import { editionName, statusName } from '../edition.ts';

export const license = licenseUrl;

/** JSON-LD that can stand inside a script element whatever it says; schema-dts checks its words as we write. */
function jsonLd<T extends Thing>(thing: WithContext<T>): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

/** The white paper itself, which every page is part of. */
function report(book: Book): Report {
  const { edition, source } = book;
  return {
    '@type': 'Report',
    '@id': absolute(homePath),
    name: `${book.title} ${book.horizon}`,
    inLanguage: 'fr',
    url: absolute(homePath),
    datePublished: edition.date,
    version: edition.version,
    creativeWorkStatus: statusName(edition.status),
    license,
    ...(edition.status === 'officiel' ? { author: publisher(book), publisher: publisher(book) } : {}),
    isBasedOn: source.url,
  };
}

const publisher = (book: Book): Organization => ({ '@type': 'Organization', name: book.publisher });

export function bookData(book: Book): string {
  const whole = report(book);
  if (typeof whole !== 'object') throw new TypeError('The report is described by an object');
  return jsonLd<Report>({ '@context': 'https://schema.org', ...whole, alternativeHeadline: book.subtitle });
}

/** What a chapter and a proposal have in common. */
function part(book: Book, path: string, status: Status) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Chapter',
    '@id': absolute(path),
    url: absolute(path),
    inLanguage: 'fr',
    creativeWorkStatus: statusName(status),
    license,
    isPartOf: report(book),
  } as const;
}

export function proposalData(book: Book, proposal: Proposal): string {
  return jsonLd<ChapterData>({
    ...part(book, proposalPath(proposal.number), proposal.status),
    name: proposal.title,
    position: proposal.number,
    abstract: proposal.summary,
    keywords: [...proposal.keywords],
    dateModified: proposal.updated,
  });
}

export function chapterData(book: Book, chapter: Chapter): string {
  return jsonLd<ChapterData>({
    ...part(book, chapterPath(chapter.slug), book.edition.status),
    name: chapter.title,
    position: chapter.order,
    abstract: chapter.lead,
  });
}

/** A value is no creative work: its status and source stand on the page that is about it. */
export function figureData(book: Book, figure: Figure): string {
  const address = absolute(figurePath(figure.id));
  return jsonLd<Observation>({
    '@context': 'https://schema.org',
    '@type': 'Observation',
    '@id': address,
    name: figure.label,
    description: figure.sentence,
    value: figure.value,
    unitText: figure.unit,
    ...(figure.period ? { observationPeriod: figure.period } : {}),
    ...(figure.measured ? { observationDate: figure.measured } : {}),
    ...(figure.scope ? { observationAbout: { '@type': 'Thing', name: figure.scope } } : {}),
    subjectOf: {
      '@type': 'WebPage',
      url: address,
      creativeWorkStatus: statusName(book.edition.status),
      license,
      isPartOf: { '@id': absolute(homePath) },
      citation: sourceWork(figure.source),
    },
  });
}

const sourceWork = (source: Source): CreativeWork => ({
  '@type': 'CreativeWork',
  name: source.title,
  url: source.url,
  publisher: { '@type': 'Organization', name: source.publisher },
  ...(source.date ? { datePublished: source.date } : {}),
  ...(source.archive ? { archivedAt: source.archive } : {}),
});

export function laureateData(laureate: Laureate): string {
  const { name, fullName, summary, website, region, need, slug } = laureate;
  return jsonLd<Organization>({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    '@id': absolute(laureatePath(slug)),
    name: fullName ?? name,
    ...(fullName && fullName !== name ? { alternateName: name } : {}),
    ...(summary ? { description: summary } : {}),
    ...(website ? { url: website } : {}),
    ...(region ? { areaServed: region } : {}),
    ...(need ? { knowsAbout: need.label } : {}),
    mainEntityOfPage: absolute(laureatePath(slug)),
  });
}

export function landmarkData(landmark: Landmark): string {
  const { type, title, text, year, source, id } = landmark;
  const kind = { law: 'Legislation', scheme: 'CreativeWork', report: 'Report' } as const;
  return jsonLd<CreativeWork>({
    '@context': 'https://schema.org',
    '@type': kind[type],
    '@id': absolute(landmarkPath(id)),
    name: title,
    description: text,
    ...(year ? { temporalCoverage: String(year) } : {}),
    inLanguage: 'fr',
    subjectOf: sourceWork(source),
  });
}

export function glossaryData(book: Book): string {
  return jsonLd<DefinedTermSet>({
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': absolute(glossaryPath),
    name: `Glossaire : ${book.title}`,
    inLanguage: 'fr',
    license,
    creativeWorkStatus: statusName(book.edition.status),
    hasDefinedTerm: book.terms.map((term) => ({
      '@type': 'DefinedTerm',
      '@id': absolute(termPath(term.id)),
      name: term.term,
      ...(term.acronym ? { termCode: term.acronym } : {}),
      description: withoutReferences(term.definition),
    })),
  });
}

/** A table of data, and the files it can be had in. */
export interface DataTableFiles {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly {
    readonly name: string;
    readonly title: string;
    readonly description: string;
  }[];
  readonly downloads: readonly {
    readonly path: string;
    readonly mediaType: string;
    readonly bytes: number;
  }[];
}

export function dataData(book: Book, tables: readonly DataTableFiles[]): string {
  return jsonLd<DataCatalog>({
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': absolute(dataPath),
    name: `Données : ${book.title} ${book.horizon}`,
    url: absolute(dataPath),
    inLanguage: 'fr',
    license,
    version: book.edition.version,
    dateModified: book.edition.date,
    creativeWorkStatus: statusName(book.edition.status),
    isPartOf: { '@id': absolute(homePath) },
    dataset: tables.map(({ name, title, description, columns, downloads }) => ({
      '@type': 'Dataset',
      '@id': absolute(`${dataPath}#${name}`),
      name: `${title} : ${book.title}`,
      description: `${description} ${editionName(book)}.`,
      url: absolute(`${dataPath}#${name}`),
      license,
      isAccessibleForFree: true,
      creativeWorkStatus: statusName(book.edition.status),
      creator: { '@type': 'Organization', name: book.title },
      variableMeasured: columns.map((column) => ({
        '@type': 'PropertyValue',
        name: column.name,
        description: `${column.title}. ${column.description}`,
      })),
      distribution: downloads.map(({ path, mediaType, bytes }) => ({
        '@type': 'DataDownload',
        contentUrl: absolute(path),
        encodingFormat: mediaType.split(';')[0] ?? mediaType,
        contentSize: `${bytes} B`,
      })),
    })),
  });
}
