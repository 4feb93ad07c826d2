import { type CheckProblem, problemInLine } from './check-problem.ts';
import type { TextLine } from './texts.ts';

/** Pictures without the words that stand for them: who cannot see them learns nothing. */
export function alternativeTexts(lines: readonly TextLine[]): CheckProblem[] {
  return lines.flatMap((line) => {
    if (line.field !== 'body') return [];
    const images = [...line.text.matchAll(/!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt=)[^>]*>/gi)];
    return images.map(({ 0: found, index }) =>
      problemInLine(
        line,
        'error',
        'alternativeText',
        'cette image n’a pas de texte de remplacement ; écrivez ce qu’elle montre entre les crochets : ![Ce qu’elle montre](…)',
        found,
        index,
      ),
    );
  });
}
