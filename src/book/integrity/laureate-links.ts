import { expectKnown } from './content-index.ts';
import type { Rule } from './index.ts';

/** A laureate's need and sources exist. */
export const laureateLinks: Rule = (index) =>
  index.content.laureates.flatMap((entry) => {
    const { need, sources, figures } = entry.data;
    const known = expectKnown.bind(null, entry);
    return [
      ...(need === null ? [] : known(['need'], 'laureateLinks', 'besoin inconnu', need, index.needs)),
      ...sources.flatMap((id, i) =>
        known(['sources', i], 'laureateLinks', 'source inconnue', id, index.sources),
      ),
      ...figures.flatMap(({ source }, i) =>
        known(['figures', i, 'source'], 'laureateLinks', 'source inconnue', source, index.sources),
      ),
    ];
  });
