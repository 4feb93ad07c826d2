import type { Problem } from '../problem.ts';
import { findReferences } from '../references.ts';
import { problemAt, problemInBody, unknownMessage } from './content-index.ts';
import type { Rule } from './index.ts';

/** Every `[@id]`, in any text, names a known figure, landmark or source. */
export const references: Rule = (index) => {
  const what = 'référence inconnue';
  const unknown = (text: string) => findReferences(text).filter(({ id }) => !index.references.has(id));
  const problems: Problem[] = [];
  for (const entry of index.texts) {
    entry.body.split('\n').forEach((line, i) => {
      for (const { id } of unknown(line)) {
        const message = unknownMessage(what, id, index.references);
        problems.push(problemInBody(entry, i + 1, 'references', message));
      }
    });
  }
  const { proposals, terms } = index.content;
  const fields = [
    ...proposals.flatMap((entry) => [
      ...entry.data.indicators.flatMap(({ reference, target }, i) => [
        { entry, path: ['indicators', i, 'reference'], text: reference ?? '' },
        { entry, path: ['indicators', i, 'target'], text: target },
      ]),
      ...entry.data.examples.map(({ text }, i) => ({ entry, path: ['examples', i, 'text'], text })),
    ]),
    ...terms.map((entry) => ({ entry, path: ['definition'], text: entry.data.definition })),
  ];
  for (const { entry, path, text } of fields) {
    for (const { id } of unknown(text)) {
      problems.push(problemAt(entry, path, 'references', unknownMessage(what, id, index.references)));
    }
  }
  return problems;
};
