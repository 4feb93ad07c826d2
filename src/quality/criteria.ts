import themes from './criteria.json' with { type: 'json' };

/**
 * The 106 criteria of RGAA 4.1.2 in the words of the State (DISIC/accessibilite.numerique.gouv.fr, RGAA/criteres.json,
 * Licence Ouverte 2.0), without the links to its glossary.
 */
export interface Criterion {
  /** Example: `10.11`. */
  readonly number: string;
  readonly title: string;
}

export interface Theme {
  readonly number: number;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}

export const rgaaVersion = '4.1.2';

export const rgaaThemes: readonly Theme[] = themes.map(({ number, title, criteria }) => ({
  number,
  title,
  criteria: criteria.map((text, index) => ({ number: `${number}.${index + 1}`, title: text })),
}));
