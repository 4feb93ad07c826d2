import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '#book/entry.ts';
import { checkIntegrity } from '#book/integrity/index.ts';
import { compareProblems } from '#book/problem.ts';
import { readContent } from '#reader/read.ts';
import { publishedOutline } from '#site/anchors.ts';
import { alternativeTexts } from './alternative-texts.ts';
import { type CheckProblem, withColumns } from './check-problem.ts';
import { frenchDictionary } from './dictionary.ts';
import { readExceptions, withoutExceptions } from './exceptions.ts';
import { lengths } from './lengths.ts';
import { readingLevel } from './reading-level.ts';
import { repeatedSentences } from './repeated-sentences.ts';
import { namesOf, readLexicon, spelling } from './spelling.ts';
import { textLines } from './texts.ts';
import { typography } from './typography.ts';
import { unreferencedNumbers } from './unreferenced-numbers.ts';
import { workingTexts } from './working-texts.ts';

/** What a check of a content folder found. */
export interface Checked {
  content: Content | null;
  /** By file and line; errors and warnings together. */
  problems: CheckProblem[];
}

/**
 * Checks a whole content folder: first that it is a book, then how its texts are written.
 *
 * @param official whether a text that is still a working one is an error
 */
export function checkContent(folder: string, { official = false } = {}): Checked {
  const { content, problems } = readContent(folder);
  const all: CheckProblem[] = [...problems];
  if (content) {
    all.push(...checkIntegrity(content, publishedOutline(folder)), ...checkTexts(content, folder));
    if (official) all.push(...workingTexts(content));
  }
  const sorted = withColumns(all).sort((a, b) => compareProblems(a, b) || (a.column ?? 0) - (b.column ?? 0));
  return { content, problems: sorted };
}

function checkTexts(content: Content, folder: string): CheckProblem[] {
  const lines = textLines(content);
  const lexicon = new Set([...readLexicon(optional(join(folder, 'lexique.txt'))), ...namesOf(content)]);
  const found = [
    ...unreferencedNumbers(lines, content),
    ...lengths(lines),
    ...readingLevel(lines),
    ...repeatedSentences(lines),
    ...alternativeTexts(lines),
    ...spelling(lines, frenchDictionary(), lexicon),
    ...typography(lines),
  ];
  const file = join(folder, 'exceptions.yaml');
  const { exceptions, problems } = readExceptions(optional(file), file);
  return [...withoutExceptions(found, exceptions, folder, file), ...problems];
}

/** A file that a book may go without. */
function optional(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
