import { aboutPath, correctionsPath, figurePath, proposalPath } from '#book/addresses.ts';
import type { Book, Change } from '#book/types.ts';

/** Something published on a day: a correction, or the edition itself. */
export interface PublishedChange {
  /** Unique and stable: its anchor on the corrections page. Example: `proposition-12-2026-12-01`. */
  id: string;
  kind: 'proposal' | 'figure' | 'edition';
  date: string;
  title: string;
  href: string;
  note: string;
  before: string | null;
  after: string | null;
}

/** Where a correction is shown, with what was written before. */
export const changePath = ({ kind, id, href }: PublishedChange): string =>
  kind === 'edition' ? href : `${correctionsPath}#${id}`;

/** Every published change of a figure or a proposal, newest first. */
export function corrections(book: Book): PublishedChange[] {
  const ofProposals = book.proposals.flatMap(({ number, title, changes }) =>
    publish(changes, {
      kind: 'proposal',
      key: `proposition-${number}`,
      title: `Proposition ${number}. ${title}`,
      href: proposalPath(number),
    }),
  );
  const ofFigures = book.figures.flatMap(({ id, label, changes }) =>
    publish(changes, { kind: 'figure', key: `chiffre-${id}`, title: label, href: figurePath(id) }),
  );
  return newestFirst([...ofProposals, ...ofFigures]);
}

/** What is new: the corrections, and the edition on the day it was published. */
export function latestChanges(book: Book): PublishedChange[] {
  const { date, status, version } = book.edition;
  const edition: PublishedChange = {
    id: `edition-${version}`,
    kind: 'edition',
    date,
    title: status === 'officiel' ? 'Édition officielle' : 'Édition de travail',
    href: aboutPath,
    note: `${book.proposals.length} propositions, ${book.laureates.length} lauréats, ${book.figures.length} chiffres.`,
    before: null,
    after: null,
  };
  return newestFirst([...corrections(book), edition]);
}

function publish(
  changes: readonly Change[],
  { key, ...about }: Pick<PublishedChange, 'kind' | 'title' | 'href'> & { key: string },
): PublishedChange[] {
  return changes.map((change, index) => {
    // The second change of a day keeps its number when a third comes.
    const sameDay = changes.slice(0, index).filter(({ date }) => date === change.date).length;
    return { ...about, ...change, id: `${key}-${change.date}${sameDay > 0 ? `-${sameDay + 1}` : ''}` };
  });
}

const newestFirst = (changes: PublishedChange[]): PublishedChange[] =>
  changes.sort((a, b) => b.date.localeCompare(a.date));
