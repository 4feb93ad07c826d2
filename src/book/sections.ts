import type { Outline } from './outline.ts';
import type { Section } from './types.ts';

/** Cuts a body at its second-level headings; what stands before the first one is left out. */
export function sectionsOf(body: string, outline: Outline): Section[] {
  const lines = body.split('\n');
  const headings = outline.headings.filter(({ depth }) => depth === 2);
  return headings.map(({ anchor, title, line }, index) => ({
    id: anchor,
    title,
    markdown: lines
      .slice(line, (headings[index + 1]?.line ?? lines.length + 1) - 1)
      .join('\n')
      .trim(),
  }));
}
