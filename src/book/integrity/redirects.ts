import { pagesOf } from '../site-pages.ts';
import { problemAt } from './content-index.ts';
import type { Rule } from './index.ts';

/** A redirect leads somewhere, once, and never in a circle. */
export const redirects: Rule = ({ content }) => {
  const pages = pagesOf(content);
  const targets = new Map<string, string>();
  return content.redirects.flatMap((entry) => {
    const { from, to } = entry.data;
    const report = (key: string, message: string) => [problemAt(entry, [key], 'redirects', message)];
    if (targets.has(from))
      return report('from', `« ${from} » est déjà redirigée vers « ${targets.get(from)} »`);
    targets.set(from, to);
    if (pages.has(from))
      return report('from', `« ${from} » est une page du livre ; une redirection la cacherait`);
    const visited = new Set([from]);
    let target = to;
    while (!pages.has(target.replace(/[?#].*$/, ''))) {
      if (visited.has(target)) return report('to', `« ${from} » redirige en rond`);
      visited.add(target);
      const next = content.redirects.find(({ data }) => data.from === target)?.data.to;
      if (next === undefined) return report('to', `« ${from} » redirige vers « ${to} », qui n’existe pas`);
      target = next;
    }
    return [];
  });
};
