import { count, listing } from '#book/plural.ts';
import { typeset } from '#book/typography.ts';
import type { ReadSelection } from './address.ts';

/** How many unknown words a message names. */
const mostNamed = 5;

/** What is said of an address that asks for more than there is; empty when all of it is shown. */
export function describeLeftovers({ unknown, repeated, selection }: ReadSelection): string {
  const sentences: string[] = [];
  if (unknown.length > 0) {
    const named = unknown.slice(0, mostNamed).map((word) => `« ${word} »`);
    const others = unknown.length - named.length;
    const names = others > 0 ? listing([...named, count(others, 'autre', 'autres')]) : listing(named);
    sentences.push(
      unknown.length === 1
        ? `L’adresse demande ${names}, qui n’est le numéro d’aucune proposition : il est laissé de côté.`
        : `L’adresse demande ${names}, qui ne sont les numéros d’aucune proposition : ils sont laissés de côté.`,
    );
  }
  if (repeated) sentences.push('Une proposition demandée plusieurs fois n’est montrée qu’une fois.');
  if (selection.numbers.length === 0 && unknown.length > 0) {
    sentences.push('Cette sélection est donc vide.');
  }
  return typeset(sentences.join(' '));
}

/** « 5 propositions » */
export const describeCount = (chosen: number): string =>
  count(chosen, 'proposition', 'propositions', 'Aucune proposition');

/** « 2 sans coût, 1 coût faible »: the levels that hold some, in the order of the scale. */
export function describeTotals(levels: readonly { label: string; chosen: number }[]): string {
  const held = levels.filter(({ chosen }) => chosen > 0);
  return typeset(held.map(({ label, chosen }) => `${label} : ${chosen}`).join(' · '));
}
