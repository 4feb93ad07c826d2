import type { Citation } from '#book/citation.ts';

/** What every citation says of the wording it cites, so that nobody takes ours for the official one. */
export const statusWords = ({ status }: Citation): string =>
  status === 'officiel' ? 'Texte officiel' : 'Édition de travail, en attente du texte officiel';
