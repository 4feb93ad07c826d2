/** A French region on the tile map, by its official name. */
export interface Region {
  readonly name: string;
  /** Its name after a verb. Example: `en Bretagne`. */
  readonly within: string;
  /** Where its tile stands on the map; overseas regions follow one another beside it. */
  readonly column: number;
  readonly row: number;
  readonly overseas: boolean;
}

/** A tile on the map of the mainland and Corsica. */
const mainland = (name: string, within: string, column: number, row: number): Region => ({
  name,
  within: `${within} ${name}`,
  column,
  row,
  overseas: false,
});

const overseas = (name: string, within: string): Region => ({
  name,
  within: `${within} ${name}`,
  column: 0,
  row: 0,
  overseas: true,
});

/**
 * The eighteen regions since 2016, drawn as a tile map of our own: each tile keeps its true neighbours
 * as far as a grid allows.
 */
export const regions: readonly Region[] = [
  mainland('Hauts-de-France', 'dans les', 2, 0),
  mainland('Bretagne', 'en', 0, 1),
  mainland('Normandie', 'en', 1, 1),
  mainland('Île-de-France', 'en', 2, 1),
  mainland('Grand Est', 'dans le', 3, 1),
  mainland('Pays de la Loire', 'dans les', 1, 2),
  mainland('Centre-Val de Loire', 'en', 2, 2),
  mainland('Bourgogne-Franche-Comté', 'en', 3, 2),
  mainland('Nouvelle-Aquitaine', 'en', 1, 3),
  mainland('Auvergne-Rhône-Alpes', 'en', 2, 3),
  mainland('Occitanie', 'en', 1, 4),
  mainland('Provence-Alpes-Côte d’Azur', 'en', 2, 4),
  mainland('Corse', 'en', 3, 4),
  overseas('Guadeloupe', 'en'),
  overseas('Martinique', 'en'),
  overseas('Guyane', 'en'),
  overseas('La Réunion', 'à'),
  overseas('Mayotte', 'à'),
];

/** Whether an editor's wording names this region, whichever apostrophe was typed. */
export function isRegion(written: string, { name }: Region): boolean {
  return written.replace(/'/g, '’') === name;
}
