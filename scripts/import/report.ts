import { type CollectionName, collectionLabels } from './collections.ts';
import type { Count } from './plan.ts';

/** What an import did, one line a collection, in French. */
export function reportLines(counts: ReadonlyMap<CollectionName, Count>, written: number): string[] {
  const lines = [...counts].map(([name, count]) => {
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
  const end =
    written === 0
      ? 'Rien à écrire : tout était déjà importé.'
      : `${written} ${written > 1 ? 'fichiers écrits' : 'fichier écrit'} dans content/.`;
  return ['Import terminé.', ...lines, end];
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
