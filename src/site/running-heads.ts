import type { Book } from '#book/types.ts';
import { typeset } from '#book/typography.ts';
import {
  chapterLeaf,
  glossaryLeaf,
  methodLeaf,
  narrativeLeaf,
  proposalLeaf,
  sourcesLeaf,
} from './whole-book.ts';

/** What the head of a leaf's sheets says. */
interface RunningHead {
  leaf: string;
  left: string;
  right: string;
  /** Chooses the hue: the part's index. */
  part?: number;
}

const narrativeTitle = 'Le récit d’impact';

function headsOf(book: Book): RunningHead[] {
  return [
    ...book.parts.flatMap((part) => [
      { leaf: part.id, left: part.title, right: '', part: part.index },
      ...part.proposals.map(({ number }) => ({
        leaf: proposalLeaf(number),
        left: part.title,
        right: `Proposition ${number}`,
        part: part.index,
      })),
    ]),
    { leaf: narrativeLeaf, left: narrativeTitle, right: '' },
    ...book.chapters.map(({ order }) => ({
      leaf: chapterLeaf(order),
      left: narrativeTitle,
      right: `Chapitre ${order}`,
    })),
    { leaf: methodLeaf, left: 'Méthode', right: '' },
    { leaf: glossaryLeaf, left: 'Glossaire', right: '' },
    { leaf: sourcesLeaf, left: 'Sources', right: '' },
  ];
}

/** A text as a string of CSS, in French typography: styles do not go through the build's. */
const quoted = (text: string): string =>
  `"${typeset(text).replace(/["\\<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/**
 * The running heads and feet of the printed book, as a style sheet. Browsers that print margin boxes but
 * cannot quote a heading in them get one named page a leaf.
 *
 * @param foot what every sheet says at its foot. Example: « Livre blanc. Édition du 22 novembre 2026 »
 */
export function runningHeads(book: Book, foot: string): string {
  const rules = headsOf(book).map(({ leaf, left, right, part }) => {
    const hue = part === undefined ? '' : `color:var(--p${part});`;
    return (
      `[data-leaf="${leaf}"]{page:${leaf}}` +
      `@page ${leaf}{@top-left{${hue}content:${quoted(left)}}@top-right{content:${quoted(right)}}}`
    );
  });
  return `@media print{@page{@bottom-left{content:${quoted(foot)}}}${rules.join('')}}`;
}
