import { chapterPath, figurePath, homePath, laureatePath, proposalPath } from './addresses.ts';
import { formatDate } from './dates.ts';
import type { Book, Chapter, Figure, Laureate, Proposal, Status } from './types.ts';

/** What a reference must say of a part of this book, whatever the style it is written in. */
export interface Citation {
  readonly kind: 'book' | 'proposal' | 'chapter' | 'figure' | 'laureate';
  /** Unique in the book; also names its files. Example: `proposition-12`. */
  readonly key: string;
  /** Who answers for the text: nobody is named for a working edition, which its publisher did not write. */
  readonly author: string | null;
  readonly title: string;
  /** The book it is a part of; null for the book itself. */
  readonly within: string | null;
  readonly number: number | null;
  readonly status: Status;
  /** « Édition de travail », « Édition officielle » or, for a part, « Texte officiel ». */
  readonly edition: string;
  readonly version: string;
  /** A complete date. */
  readonly date: string;
  /** Whole and permanent. */
  readonly url: string;
  /** Where the fact comes from, in words; null when the text is the book's own. */
  readonly basedOn: { readonly words: string; readonly url: string } | null;
}

/** Makes the whole address of a page from its path. */
export type AddressOf = (path: string) => string;

/** The formats a citation can be had in, as files. */
export const citationFormats = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** Where a citation's file is. Example: `/citer/proposition-12.bib`. */
export const citationFilePath = (key: string, format: CitationFormat): string => `/citer/${key}.${format}`;

/** Cites the whole book. */
export function citeBook(book: Book, addressOf: AddressOf): Citation {
  return {
    kind: 'book',
    key: 'livre',
    author: book.edition.status === 'officiel' ? book.publisher : null,
    title: wholeTitle(book),
    within: null,
    number: null,
    status: book.edition.status,
    edition: editionWords(book.edition.status),
    version: book.edition.version,
    date: book.edition.date,
    url: addressOf(homePath),
    basedOn: null,
  };
}

/** Cites a proposal; its own status says whether its words are the official ones. */
export function citeProposal(book: Book, proposal: Proposal, addressOf: AddressOf): Citation {
  const { number, title, status, updated } = proposal;
  return {
    ...citePart(book, 'proposal', `proposition-${number}`, `Proposition ${number}. ${title}`, addressOf),
    author: status === 'officiel' ? book.publisher : null,
    number,
    status,
    edition:
      status === 'officiel' && book.edition.status === 'travail' ? 'Texte officiel' : editionWords(status),
    date: latest(updated, book.edition.date),
    url: addressOf(proposalPath(number)),
  };
}

/** Cites a chapter of the impact narrative. */
export function citeChapter(book: Book, chapter: Chapter, addressOf: AddressOf): Citation {
  return {
    ...citePart(book, 'chapter', `chapitre-${chapter.slug}`, chapter.title, addressOf),
    number: chapter.order,
    url: addressOf(chapterPath(chapter.slug)),
  };
}

/** Cites a laureate's page. */
export function citeLaureate(book: Book, laureate: Laureate, addressOf: AddressOf): Citation {
  return {
    ...citePart(book, 'laureate', `laureat-${laureate.slug}`, laureate.fullName ?? laureate.name, addressOf),
    url: addressOf(laureatePath(laureate.slug)),
  };
}

/** Cites a figure's page, with the source that established it. */
export function citeFigure(book: Book, figure: Figure, addressOf: AddressOf): Citation {
  const { source } = figure;
  return {
    ...citePart(book, 'figure', `chiffre-${figure.id}`, `${figure.label} : ${figure.display}`, addressOf),
    url: addressOf(figurePath(figure.id)),
    basedOn: {
      words: `${source.publisher}, « ${source.title} », ${formatDate(source.date)}`,
      url: source.url,
    },
  };
}

/** Everything that can be cited, the book first. */
export function citationsOf(book: Book, addressOf: AddressOf): Citation[] {
  return [
    citeBook(book, addressOf),
    ...book.proposals.map((proposal) => citeProposal(book, proposal, addressOf)),
    ...book.chapters.map((chapter) => citeChapter(book, chapter, addressOf)),
    ...book.laureates.map((laureate) => citeLaureate(book, laureate, addressOf)),
    ...book.figures.map((figure) => citeFigure(book, figure, addressOf)),
  ];
}

function citePart(
  book: Book,
  kind: Citation['kind'],
  key: string,
  title: string,
  addressOf: AddressOf,
): Citation {
  return { ...citeBook(book, addressOf), kind, key, title, within: wholeTitle(book) };
}

const latest = (a: string, b: string): string => (a.localeCompare(b) > 0 ? a : b);

const wholeTitle = ({ title, horizon }: Book): string => `${title} ${horizon}`;

const editionWords = (status: Status): string =>
  status === 'officiel' ? 'Édition officielle' : 'Édition de travail';
