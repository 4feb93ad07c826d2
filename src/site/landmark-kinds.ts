import type { Landmark } from '#book/types.ts';

/** What a landmark is, in the singular and in the plural. */
export const landmarkKinds: readonly { id: Landmark['type']; one: string; many: string }[] = [
  { id: 'law', one: 'Loi ou texte', many: 'Lois et textes' },
  { id: 'scheme', one: 'Dispositif', many: 'Dispositifs' },
  { id: 'report', one: 'Rapport', many: 'Rapports' },
];

/** « Loi ou texte », « Dispositif » or « Rapport ». */
export const landmarkKind = (type: Landmark['type']): string =>
  landmarkKinds.find(({ id }) => id === type)?.one ?? type;
