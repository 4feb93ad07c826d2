import { expectKnown, problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

/** A proposal's part, theme, actors, levels, neighbours and laureates exist, and its theme is its part's. */
export const proposalLinks: Rule = (index) =>
  index.content.proposals.flatMap((entry) => {
    const { data } = entry;
    const known = expectKnown.bind(null, entry);
    const part = index.themes.get(data.theme);
    return [
      ...known(['part'], 'proposalLinks', 'partie inconnue', data.part, index.parts),
      ...known(['theme'], 'proposalLinks', 'thème inconnu', data.theme, index.themes),
      ...(part === undefined || part === data.part
        ? []
        : [
            problemAt(
              entry,
              ['theme'],
              'proposalLinks',
              `le thème « ${data.theme} » est de la partie « ${part} » ; trouvé la partie « ${data.part} »`,
            ),
          ]),
      ...data.pilots.flatMap((id, i) =>
        known(['pilots', i], 'proposalLinks', 'acteur inconnu', id, index.actors),
      ),
      ...data.addressees.flatMap((id, i) =>
        known(['addressees', i], 'proposalLinks', 'acteur inconnu', id, index.actors),
      ),
      ...known(['cost'], 'proposalLinks', 'coût inconnu', data.cost, index.costs),
      ...known(['ease'], 'proposalLinks', 'facilité inconnue', data.ease, index.eases),
      ...known(['horizon'], 'proposalLinks', 'horizon inconnu', data.horizon, index.horizons),
      ...known(['instrument'], 'proposalLinks', 'instrument inconnu', data.instrument, index.instruments),
      ...data.related.flatMap((number, i) =>
        number === data.number
          ? [
              problemAt(
                entry,
                ['related', i],
                'proposalLinks',
                `la proposition ${number} se cite elle-même ; attendu une autre proposition`,
              ),
            ]
          : known(['related', i], 'proposalLinks', 'proposition inconnue', number, index.proposals),
      ),
      ...data.examples.flatMap(({ laureate }, i) =>
        known(['examples', i, 'laureate'], 'proposalLinks', 'lauréat inconnu', laureate, index.laureates),
      ),
    ];
  });
