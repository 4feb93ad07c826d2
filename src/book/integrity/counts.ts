import { count } from '../plural.ts';
import { problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

/** The book adds up: as many proposals as announced, in all and by part; no more laureates than counted. */
export const counts: Rule = ({ content }) => {
  const { book, proposals, laureates, unread } = content;
  const complete = ![...unread].some((id) => /^\d+$/.test(id));
  const { parts, proposal_count: total } = book.data;
  const problems = parts.flatMap((part, index) => {
    const found = proposals.filter(({ data }) => data.part === part.id).length;
    if (found === part.proposal_count || !complete) return [];
    const message = `la partie « ${part.title} » compte ${count(found, 'proposition', 'propositions')} ; attendu ${part.proposal_count}`;
    return [problemAt(book, ['parts', index, 'proposal_count'], 'counts', message)];
  });
  const sum = parts.reduce((all, part) => all + part.proposal_count, 0);
  if (sum !== total) {
    const terms = parts.map((part) => part.proposal_count).join(' + ');
    problems.push(problemAt(book, ['proposal_count'], 'counts', `${terms} = ${sum} ; attendu ${total}`));
  }
  if (proposals.length !== total && complete) {
    const message = `${count(proposals.length, 'proposition trouvée', 'propositions trouvées', 'Aucune proposition trouvée')} ; attendu ${total}`;
    problems.push(problemAt(book, ['proposal_count'], 'counts', message));
  }
  if (!book.data.laureates) {
    if (laureates.length === 0) return problems;
    const message = `${count(laureates.length, 'lauréat', 'lauréats')} dans laureates/ ; attendu un champ « laureates » qui dit de qui ils le sont, ou aucun fichier`;
    return [...problems, problemAt(book, [], 'counts', message)];
  }
  const { counted, from, to } = book.data.laureates;
  const documented = laureates.filter(
    ({ data }) => data.year !== null && data.year >= from && data.year <= to,
  );
  if (documented.length > counted) {
    const message = `${count(documented.length, 'lauréat', 'lauréats')} de ${from} à ${to} ; attendu ${counted} au plus`;
    problems.push(problemAt(book, ['laureates', 'counted'], 'counts', message));
  }
  return problems;
};
