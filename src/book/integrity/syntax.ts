import { problemInBody } from './content-index.ts';
import type { Rule } from './index.ts';

/** Every text is valid MDX. */
export const syntax: Rule = (index) =>
  index.texts.flatMap((entry) => {
    const { error } = index.outline(entry);
    return error ? [problemInBody(entry, error.line, 'syntax', `MDX illisible : ${error.message}`)] : [];
  });
