import { type CollectionName, collectionLabels } from './collections.ts';
import type { Count } from './plan.ts';

/** What an import will do, one line a collection, in French. */
export function reportLines(counts: ReadonlyMap<CollectionName, Count>): string[] {
  return [...counts].map(([name, count]) => {
    const parts = [
      count.added > 0 ? feminine(name, count.added, 'nouveau', 'nouvelle', 'nouveaux', 'nouvelles') : '',
      count.changed > 0 ? feminine(name, count.changed, 'changé', 'changée', 'changés', 'changées') : '',
      count.same > 0 ? feminine(name, count.same, 'identique', 'identique', 'identiques', 'identiques') : '',
      count.corrected > 0
        ? feminine(name, count.corrected, 'corrigé', 'corrigée', 'corrigés', 'corrigées').concat(
            ' à la main depuis, sans changement',
          )
        : '',
      count.absent > 0 ? `${count.absent} hors de ce fichier, sans changement` : '',
    ].filter((part) => part !== '');
    const label = collectionLabels[name].many;
    return `  ${label} : ${parts.join(', ')}`;
  });
}

/** « 3 fichiers écrits dans content/. » */
export function resultLine(written: number, tense: 'past' | 'future'): string {
  const files = written > 1 ? `${written} fichiers` : '1 fichier';
  if (tense === 'future')
    return `${files} ${written > 1 ? 'seraient écrits' : 'serait écrit'} dans content/.`;
  return `Import terminé : ${files} ${written > 1 ? 'écrits' : 'écrit'} dans content/.`;
}

const feminineNames = new Set<CollectionName>(['sources', 'glossary', 'proposals', 'divergences']);

function feminine(
  name: CollectionName,
  count: number,
  one: string,
  oneFeminine: string,
  many: string,
  manyFeminine: string,
): string {
  const isFeminine = feminineNames.has(name);
  if (count > 1) return `${count} ${isFeminine ? manyFeminine : many}`;
  return `${count} ${isFeminine ? oneFeminine : one}`;
}
