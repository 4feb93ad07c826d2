import { expectKnown } from './content-index.ts';
import type { Rule } from './index.ts';

/** The sources, themes and categories of figures and landmarks exist; so do the figures of a divergence. */
export const registryLinks: Rule = (index) => {
  const { figures, landmarks, divergences } = index.content;
  return [
    ...[...figures, ...landmarks].flatMap((entry) => [
      ...expectKnown(entry, ['source'], 'registryLinks', 'source inconnue', entry.data.source, index.sources),
      ...entry.data.themes.flatMap((id, i) =>
        expectKnown(entry, ['themes', i], 'registryLinks', 'thème inconnu', id, index.themes),
      ),
    ]),
    ...figures.flatMap((entry) =>
      expectKnown(
        entry,
        ['category'],
        'registryLinks',
        'catégorie inconnue',
        entry.data.category,
        index.categories,
      ),
    ),
    ...divergences.flatMap((entry) =>
      entry.data.figures.flatMap((id, i) =>
        expectKnown(entry, ['figures', i], 'registryLinks', 'chiffre inconnu', id, index.figures),
      ),
    ),
  ];
};
