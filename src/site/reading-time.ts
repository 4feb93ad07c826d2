import { withoutReferences } from '#book/references.ts';

/** Words a minute that an adult reads in French, at ease (Brysbaert 2019: 195 on average). */
const wordsPerMinute = 195;

/** Minutes to read a Markdown text, at least one. */
export function readingMinutes(markdown: string): number {
  const words = withoutReferences(markdown).split(/\s+/).filter(Boolean).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
