import { type CheckProblem, problemInLine } from './check-problem.ts';
import { sentencesOf } from './sentences.ts';
import type { TextLine } from './texts.ts';

/** Beyond this many words, a sentence is read twice. */
const longestSentence = 45;
/** Under this score, a summary is no longer for everyone. */
const hardestSummary = 20;

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** Vowels that are heard as one; a final mute e does not count. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e[sn]?t?$/u, '')
        .match(/[aeiouyàâäéèêëîïôöùûüœ]+/gu) ?? []
    ).length,
  );

/**
 * How easy a French text is to read, from 0 (hard) to 100 (easy): Flesch's formula as Kandel and Moles fitted
 * it to French in 1958.
 */
export function readingEase(text: string): number {
  const words = wordsIn(text);
  const sentences = Math.max(1, sentencesOf(text).length);
  if (words.length === 0) return 100;
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return 207 - 1.015 * (words.length / sentences) - 73.6 * perWord;
}

/** Sentences too long to be read once, and summaries too hard for everyone. */
export function readingLevel(lines: readonly TextLine[]): CheckProblem[] {
  return lines.flatMap((line) => {
    if (line.proposal === null && !/\/(?:narrative|pages)\//.test(line.file)) return [];
    const long = sentencesOf(line.text).flatMap(({ text, start }) => {
      const count = wordsIn(text).length;
      if (count <= longestSentence) return [];
      const message = `une phrase de ${count} mots ; coupez-la en deux (${longestSentence} mots au plus)`;
      return [problemInLine(line, 'warning', 'longSentence', message, text.slice(0, 30), start)];
    });
    if (line.field !== 'summary' && line.field !== 'lead') return long;
    const ease = Math.round(readingEase(line.text));
    if (ease >= hardestSummary) return long;
    const message = `ce texte est difficile à lire (${ease} sur 100) ; des phrases plus courtes, des mots plus simples`;
    return [...long, problemInLine(line, 'warning', 'readingLevel', message, line.text.slice(0, 20))];
  });
}
