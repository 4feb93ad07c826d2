import { laureatePath, proposalPath } from '#book/addresses.ts';
import type { Book, Laureate, Part, Proposal } from '#book/types.ts';
import { hueOf } from './part-shape.ts';

/** One record as a chart's data hold it: the picture gives each its own mark. */
export interface Unit {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** Its number, when it is a proposal. */
  readonly proposal: number | null;
  /** The part's id, when it is a proposal. */
  readonly group: string | null;
  readonly hue: number | null;
}

/** What a legend says of a part. */
export interface PartKey {
  readonly id: string;
  readonly title: string;
  readonly hue: number;
  readonly numbers: readonly number[];
}

/** A proposal as a unit; `place` tells apart its marks in a chart that shows it more than once. */
export function proposalUnit(proposal: Proposal, place = ''): Unit {
  const { number, title, part, cost, ease } = proposal;
  return {
    key: place ? `${place}:${number}` : `${number}`,
    label: `Proposition ${number} : ${title} (${cost.label}, ${ease.label})`,
    href: proposalPath(number),
    proposal: number,
    group: part.id,
    hue: hueOf(part.index),
  };
}

export function laureateUnit(laureate: Laureate): Unit {
  const { slug, name, year } = laureate;
  return {
    key: slug,
    label: year === null ? name : `${name} (${year})`,
    href: laureatePath(slug),
    proposal: null,
    group: null,
    hue: null,
  };
}

export function partKeys(book: Book): PartKey[] {
  return book.parts.map((part: Part) => ({
    id: part.id,
    title: part.title,
    hue: hueOf(part.index),
    numbers: part.proposals.map(({ number }) => number),
  }));
}
