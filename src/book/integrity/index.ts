import type { Content } from '../entry.ts';
import type { ReadOutline } from '../outline.ts';
import { compareProblems, type Problem } from '../problem.ts';
import { bookLinks } from './book-links.ts';
import { chapterLinks } from './chapter-links.ts';
import { ContentIndex } from './content-index.ts';
import { counts } from './counts.ts';
import { duplicates } from './duplicates.ts';
import { glossaryLinks } from './glossary-links.ts';
import { internalLinks } from './internal-links.ts';
import { laureateLinks } from './laureate-links.ts';
import { numbering } from './numbering.ts';
import { orphans } from './orphans.ts';
import { proposalLinks } from './proposal-links.ts';
import { proposalSections } from './proposal-sections.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { registryLinks } from './registry-links.ts';
import { syntax } from './syntax.ts';

/** A rule that the whole content must keep. */
export type Rule = (index: ContentIndex) => Problem[];

/** Every integrity rule, by the name its problems carry. */
export const rules: Readonly<Record<string, Rule>> = {
  numbering,
  counts,
  duplicates,
  proposalLinks,
  proposalSections,
  laureateLinks,
  registryLinks,
  chapterLinks,
  glossaryLinks,
  bookLinks,
  references,
  internalLinks,
  redirects,
  orphans,
  syntax,
};

/** Everything that keeps this content from being a book, ordered by file and line. */
export function checkIntegrity(content: Content, readOutline: ReadOutline): Problem[] {
  const index = new ContentIndex(content, readOutline);
  const applicable = content.incomplete ? [syntax, proposalSections] : Object.values(rules);
  return applicable.flatMap((rule) => rule(index)).sort(compareProblems);
}
