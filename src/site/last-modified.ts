import {
  actorPath,
  correctionsPath,
  figurePath,
  homePath,
  pagePath,
  partPath,
  proposalPath,
  proposalsPath,
  wholeBookPath,
} from '#book/addresses.ts';
import type { Book, Change, Proposal } from '#book/types.ts';

/**
 * When a page's content last changed, by its address without the base, as `2026-11-22`. What bears no date of
 * its own changed with the edition.
 */
export function lastModified(book: Book): (path: string) => string {
  const edition = book.edition.date;
  const dates = new Map<string, string>();
  for (const { id, changes } of book.figures) dates.set(figurePath(id), latest([edition, ...days(changes)]));
  for (const { slug, updated } of book.pages) dates.set(pagePath(slug), updated);
  for (const proposal of book.proposals) dates.set(proposalPath(proposal.number), dayOf(proposal));
  for (const part of book.parts) {
    const proposals = book.proposals.filter((proposal) => proposal.part === part);
    dates.set(partPath(part.id), latest([edition, ...proposals.map(dayOf)]));
  }
  for (const actor of book.actors) {
    const proposals = book.proposals.filter(
      ({ pilots, addressees }) => pilots.includes(actor) || addressees.includes(actor),
    );
    dates.set(actorPath(actor.id), latest([edition, ...proposals.map(dayOf)]));
  }
  const all = latest([edition, ...dates.values()]);
  for (const path of [homePath, proposalsPath, wholeBookPath, correctionsPath]) dates.set(path, all);
  return (path) => dates.get(path) ?? edition;
}

const days = (changes: readonly Change[]): string[] => changes.map(({ date }) => date);

const dayOf = ({ updated, changes }: Proposal): string => latest([updated, ...days(changes)]);

/** Full dates sort as they read. */
const latest = (dates: readonly string[]): string => [...dates].sort().at(-1) ?? '';
