import { proposalSectionTitles } from '#book/integrity/proposal-sections.ts';
import { escapeMdx } from './escape-mdx.ts';

/** The fields that become the sections of a proposal's text, in their order. */
export const sectionKeys = ['context', 'measure', 'steps', 'rationale'] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** A proposal's sections as Markdown, by field. */
export type Sections = Record<SectionKey, string>;

/** Cuts a proposal's text at its four headings; null when it does not have them, in order. */
export function sectionsOfBody(body: string): Sections | null {
  const parts = body.trim().split(/^## (.*)$/m);
  if (parts[0]?.trim() !== '' || parts.length !== 1 + 2 * sectionKeys.length) return null;
  const sections: Partial<Sections> = {};
  for (const [index, key] of sectionKeys.entries()) {
    if (parts[1 + 2 * index]?.trim() !== proposalSectionTitles[index]) return null;
    sections[key] = (parts[2 + 2 * index] ?? '').trim();
  }
  return { context: '', measure: '', steps: '', rationale: '', ...sections };
}

/** The text of a proposal's file. */
export const bodyOfSections = (sections: Sections): string =>
  sectionKeys.map((key, index) => `## ${proposalSectionTitles[index]}\n\n${sections[key]}`).join('\n\n');

/** A section as the content writes it, safe to stand in MDX. */
export const sectionOf = (markdown: string): string => escapeMdx(markdown.trim());

/** Steps as a numbered list; a line break inside one would end its item. */
export const sectionOfSteps = (steps: readonly string[]): string =>
  steps.map((step, index) => `${index + 1}. ${escapeMdx(step.replace(/\s*\n\s*/g, ' ').trim())}`).join('\n');

/** A section as a person reads and writes it, without the escapes that MDX needs. */
export const readableSection = (section: string): string =>
  section.replace(/\\([\\{}<`~&])/g, '$1').replace(/^ (?=(?:import|export)(?!\p{L}))/gmu, '');

/** The steps of a numbered list; one text when it is more than that. */
export function stepsOfSection(section: string): string[] {
  const lines = readableSection(section)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.every((line) => /^\d+\.\s/.test(line))
    ? lines.map((line) => line.replace(/^\d+\.\s+/, ''))
    : lines;
}
