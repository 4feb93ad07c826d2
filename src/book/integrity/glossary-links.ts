import { expectKnown } from './content-index.ts';
import type { Rule } from './index.ts';

/** The terms that a glossary entry sends to exist. */
export const glossaryLinks: Rule = (index) =>
  index.content.terms.flatMap((entry) =>
    entry.data.see.flatMap((id, i) =>
      expectKnown(entry, ['see', i], 'glossaryLinks', 'terme inconnu', id, index.terms),
    ),
  );
