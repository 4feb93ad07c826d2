import { problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

/** Proposals are numbered from 1 to their count, each number once, each in the file of that name. */
export const numbering: Rule = ({ content }) => {
  const { unread } = content;
  const count = content.book.data.proposal_count;
  const seen = new Map<number, string>();
  const problems = content.proposals.flatMap((entry) => {
    const { number } = entry.data;
    const first = seen.get(number);
    seen.set(number, first ?? entry.file);
    const report = (message: string) => [problemAt(entry, ['number'], 'numbering', message)];
    if (first !== undefined)
      return report(`numéro ${number} déjà pris par ${first} ; attendu un numéro libre`);
    if (number > count) return report(`numéro ${number} trouvé ; attendu un numéro de 1 à ${count}`);
    if (entry.id !== String(number)) {
      return report(`numéro ${number} trouvé dans un fichier nommé ${entry.id}.mdx ; attendu ${number}.mdx`);
    }
    return [];
  });
  for (let number = 1; number <= count; number += 1) {
    if (seen.has(number) || unread.has(String(number))) continue;
    const message = `la proposition ${number} manque ; attendu un fichier proposals/${number}.mdx`;
    problems.push(problemAt(content.book, ['proposal_count'], 'numbering', message));
  }
  return problems;
};
