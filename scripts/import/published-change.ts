import { sameValue } from './canonical.ts';
import { sectionKeys, sectionsOfBody } from './proposal-body.ts';
import type { Fields } from './store.ts';
import { proposalColumns } from './table/proposal-columns.ts';

interface Text {
  data: Fields;
  body: string;
}

/** What `/corrections/` will say of a proposal that an import changes; nothing while it stays a working text. */
export function publishedChange(before: Text, after: Text, today: string): Fields | null {
  if (after.data.status !== 'officiel') return null;
  const labels = changedLabels(before, after).filter((label) => label !== 'statut');
  if (before.data.status === 'officiel') {
    return labels.length === 0 ? null : { date: today, note: `Correction : ${labels.join(', ')}.` };
  }
  const note =
    labels.length === 0
      ? 'Le texte officiel de la fondation confirme l’édition de travail.'
      : `Le texte officiel de la fondation remplace l’édition de travail : ${labels.join(', ')}.`;
  return { date: today, note };
}

/** The fields that differ, by their French names, in the order of a table. */
function changedLabels(before: Text, after: Text): string[] {
  const sectionsBefore = sectionsOfBody(before.body);
  const sectionsAfter = sectionsOfBody(after.body);
  return proposalColumns
    .filter(({ key }) => {
      const section = sectionKeys.find((name) => name === key);
      if (section) return sectionsBefore?.[section] !== sectionsAfter?.[section];
      return !sameValue(before.data[key] ?? [], after.data[key] ?? []);
    })
    .map(({ label }) => label.toLowerCase());
}
