import { findReferences } from '../references.ts';
import { problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

/** Every source supports something: a figure, a landmark, a laureate, an event or a passage. */
export const orphans: Rule = ({ content, texts }) => {
  // A text that could not be read may be the one that cites the source.
  if (content.unread.size > 0) return [];
  const cited = (text: string) => findReferences(text).map(({ id }) => id);
  const { book, figures, landmarks, laureates, proposals, terms, sources } = content;
  const used = new Set([
    book.data.source,
    book.data.consultation.source,
    ...book.data.chronology.map(({ source }) => source),
    ...[...figures, ...landmarks].map(({ data }) => data.source),
    ...laureates.flatMap(({ data }) => [...data.sources, ...data.figures.map(({ source }) => source)]),
    ...proposals.flatMap(({ data }) => [
      ...data.indicators.flatMap(({ reference, target }) => cited(`${reference ?? ''} ${target}`)),
      ...data.examples.flatMap(({ text }) => cited(text)),
    ]),
    ...terms.flatMap(({ data }) => cited(data.definition)),
    ...texts.flatMap(({ body }) => cited(body)),
  ]);
  return sources
    .filter(({ id }) => !used.has(id))
    .map((entry) =>
      problemAt(
        entry,
        ['id'],
        'orphans',
        `la source « ${entry.id} » ne sert à rien ; citez-la dans un texte avec [@${entry.id}], ou retirez-la`,
      ),
    );
};
