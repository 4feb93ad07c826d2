import { problemInBody } from './content-index.ts';
import type { Rule } from './index.ts';

/** The sections of every proposal, in this order. */
export const proposalSectionTitles = ['Constat', 'Mesure', 'Mise en œuvre', 'Coût et facilité'] as const;

/** A proposal's text has its four sections, each once, in order. */
export const proposalSections: Rule = (index) =>
  index.content.proposals.flatMap((entry) => {
    const outline = index.outline(entry);
    if (outline.error) return [];
    const found = outline.headings.filter(({ depth }) => depth === 2);
    const expected = proposalSectionTitles.join(', ');
    if (found.map(({ title }) => title).join(', ') === expected) return [];
    const wrong = found.find(({ title }, i) => title !== proposalSectionTitles[i]);
    const titles = found.map(({ title }) => title).join(', ') || 'aucune';
    return [
      problemInBody(
        entry,
        wrong?.line ?? 1,
        'proposalSections',
        `sections trouvées : ${titles} ; attendu ${expected}, dans cet ordre`,
      ),
    ];
  });
