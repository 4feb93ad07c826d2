import { expectKnown } from './content-index.ts';
import type { Rule } from './index.ts';

/** What `book.yaml` names exists: its sources, the figure that counts the laureates, who deliberates. */
export const bookLinks: Rule = (index) => {
  const entry = index.content.book;
  const { source, consultation, chronology, laureates, deliberating_actor: council } = entry.data;
  const known = expectKnown.bind(null, entry);
  return [
    ...known(['source'], 'bookLinks', 'source inconnue', source, index.sources),
    ...known(['consultation', 'source'], 'bookLinks', 'source inconnue', consultation.source, index.sources),
    ...chronology.flatMap((event, i) =>
      known(['chronology', i, 'source'], 'bookLinks', 'source inconnue', event.source, index.sources),
    ),
    ...(laureates
      ? [
          ...known(['laureates', 'figure'], 'bookLinks', 'chiffre inconnu', laureates.figure, index.figures),
          ...known(
            ['figure_categories'],
            'bookLinks',
            'catégorie absente',
            laureates.figure_category,
            index.categories,
          ),
        ]
      : []),
    ...(council ? known(['deliberating_actor'], 'bookLinks', 'acteur inconnu', council, index.actors) : []),
  ];
};
