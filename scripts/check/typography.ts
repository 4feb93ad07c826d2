import { type CheckProblem, problemInLine } from './check-problem.ts';
import type { TextLine } from './texts.ts';

/** Slips that the typography pass of the build cannot mend, because it does not know what was meant. */
const slips: readonly { pattern: RegExp; says: (found: string) => string }[] = [
  { pattern: /(?<=\S) {2,}(?=\S)/g, says: () => 'deux espaces de suite ; gardez-en une' },
  {
    pattern: /(?<=[\p{L}\p{N}»)]) +[,.](?=\s|$)/gu,
    says: (found) => `une espace avant « ${found.trim()} » ; retirez-la`,
  },
  { pattern: /(?<=\p{L}\p{L}),(?=\p{L})/gu, says: () => 'une espace manque après la virgule' },
  { pattern: /(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/gu, says: () => 'une espace manque après le point' },
  { pattern: /,,|\.\.(?!\.)(?<!\.\.\.)|;;|::/g, says: (found) => `« ${found} » ; gardez un seul signe` },
  {
    pattern:
      /(?<![\p{L}’'-])(le|la|les|de|du|des|un|une|et|ou|à|au|aux|en|dans|par|pour|sur|que|qui|ce|se|ne|son|sa|ses) \1(?![\p{L}’'-])/giu,
    says: (found) => `« ${found} » ; un mot est écrit deux fois`,
  },
  {
    pattern: /\b(?:Etat|Ecole|Economie|Egalité|Education|Elus?|Evaluation|A l['’])(?!\p{L})/gu,
    says: (found) => `« ${found} » ; une capitale garde son accent`,
  },
];

/** Typography that an editor must mend: spaces, doubled words, guillemets and parentheses without their pair. */
export function typography(lines: readonly TextLine[]): CheckProblem[] {
  return lines.flatMap((line) => {
    // What is not prose stands as one object, so that places stay true.
    const text = line.text.replace(/\]\([^)]*\)|https?:\/\/\S+|`[^`]*`/g, (found) =>
      '\ufffc'.repeat(found.length),
    );
    const found = slips.flatMap(({ pattern, says }) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) =>
        problemInLine(line, 'warning', 'typography', says(words), words.trim() === '' ? '' : words, index),
      ),
    );
    const odd = unpaired(text);
    return odd === null
      ? found
      : [
          ...found,
          problemInLine(
            line,
            'warning',
            'typography',
            `« ${odd.mark} » n’a pas son pendant dans ce paragraphe`,
            odd.mark,
            odd.index,
          ),
        ];
  });
}

const pairs: Readonly<Record<string, string>> = { '»': '«', ')': '(', ']': '[' };

/** The first mark of a pair that stands alone. A list's « a) » is none. */
function unpaired(text: string): { mark: string; index: number } | null {
  const open: { mark: string; index: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[«»()]/g)) {
    const opening = pairs[mark];
    if (opening === undefined) open.push({ mark, index });
    else if (open.at(-1)?.mark === opening) open.pop();
    else if (!/(?:^|\s)[\p{L}\d]{1,2}$/u.test(text.slice(0, index))) return { mark, index };
  }
  return open[0] ?? null;
}
