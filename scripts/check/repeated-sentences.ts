import { type CheckProblem, problemInLine } from './check-problem.ts';
import { sentencesOf } from './sentences.ts';
import type { TextLine } from './texts.ts';

/** Shorter ones repeat by chance: « Le coût est faible. » */
const fewestWords = 9;

/** Sentences that stand in two proposals: a reader who meets them twice thinks that the page is the same. */
export function repeatedSentences(lines: readonly TextLine[]): CheckProblem[] {
  const first = new Map<string, { line: TextLine; proposal: number }>();
  return lines.flatMap((line) => {
    const { proposal, field } = line;
    // Two proposals may well be measured by the same indicator.
    const isProse = ['body', 'summary', 'text'].includes(field);
    if (proposal === null || !isProse || line.text.startsWith('#')) return [];
    return sentencesOf(line.text).flatMap(({ text, start }) => {
      const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length < fewestWords) return [];
      const key = words.join(' ');
      const known = first.get(key);
      if (!known) first.set(key, { line, proposal });
      if (!known || known.proposal === proposal) return [];
      const message = `cette phrase est déjà dans la proposition ${known.proposal} (${known.line.file}:${known.line.line}) ; dites-la autrement, ou renvoyez-y`;
      return [problemInLine(line, 'warning', 'repeatedSentence', message, text.slice(0, 30), start)];
    });
  });
}
