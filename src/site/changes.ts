import { aboutPath, figurePath, proposalPath } from '#book/addresses.ts';
import type { Book } from '#book/types.ts';

/** Something published on a day: a correction, or the edition itself. */
export interface PublishedChange {
  date: string;
  title: string;
  href: string;
  note: string;
  before: string | null;
  after: string | null;
}

/** Every published change of a figure or a proposal, newest first. */
export function corrections(book: Book): PublishedChange[] {
  const ofProposals = book.proposals.flatMap((proposal) =>
    proposal.changes.map((change) => ({
      ...change,
      title: `Proposition ${proposal.number}. ${proposal.title}`,
      href: proposalPath(proposal.number),
    })),
  );
  const ofFigures = book.figures.flatMap((figure) =>
    figure.changes.map((change) => ({ ...change, title: figure.label, href: figurePath(figure.id) })),
  );
  return [...ofProposals, ...ofFigures].sort((a, b) => b.date.localeCompare(a.date));
}

/** What is new: the corrections, and the edition on the day it was published. */
export function latestChanges(book: Book): PublishedChange[] {
  const edition: PublishedChange = {
    date: book.edition.date,
    title: book.edition.status === 'officiel' ? 'Édition officielle' : 'Édition de travail',
    href: aboutPath,
    note: `${book.proposals.length} propositions, ${book.laureates.length} lauréats, ${book.figures.length} chiffres.`,
    before: null,
    after: null,
  };
  return [...corrections(book), edition].sort((a, b) => b.date.localeCompare(a.date));
}
