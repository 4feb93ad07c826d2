import type { Content } from '#book/entry.ts';
import { type CheckProblem, problemInLine } from './check-problem.ts';
import type { Dictionary } from './dictionary.ts';
import type { TextLine } from './texts.ts';
import { elided, isKnown, wordsOf } from './words.ts';

/** Words that are neither in the dictionary, nor in the lexicon, nor a name that the content gives. */
export function spelling(
  lines: readonly TextLine[],
  dictionary: Dictionary,
  lexicon: ReadonlySet<string>,
): CheckProblem[] {
  const verdicts = new Map<string, boolean>();
  const has = (word: string): boolean => lexicon.has(word) || dictionary.has(word);
  const reported = new Set<string>();
  return lines.flatMap((line) =>
    wordsOf(line.text).flatMap(({ text, start }) => {
      const verdict = verdicts.get(text) ?? isKnown(text, has);
      verdicts.set(text, verdict);
      // One line a word and a file: a name that is missing from the lexicon is often written many times.
      const core = text.replace(elided, '');
      const at = start + text.length - core.length;
      // One line a word and a file: a name that is missing from the lexicon is often written many times.
      if (verdict || reported.has(`${line.file} ${core}`)) return [];
      reported.add(`${line.file} ${core}`);
      const written = line.text.slice(at, at + core.length);
      const near = dictionary.near(/^\p{Lu}/u.test(core) ? core : core.toLowerCase());
      const hint = near.length > 0 ? ` ; vouliez-vous dire « ${near.join(' » ou « ')} » ?` : '.';
      const message = `« ${written} » n'est pas au dictionnaire${hint} Si c'est un nom propre, ajoutez-le à lexique.txt`;
      return [problemInLine(line, 'warning', 'spelling', message, written, at)];
    }),
  );
}

/** The names that the content itself gives: laureates, publishers, places, acronyms. */
export function namesOf(content: Content): Set<string> {
  const texts = [
    content.book.data.publisher,
    ...content.laureates.flatMap(({ id, data }) => [
      id,
      data.name,
      data.full_name,
      data.place,
      data.region,
      ...data.publics.slice(0, 0),
    ]),
    ...content.sources.flatMap(({ data }) => [data.publisher]),
    ...content.terms.flatMap(({ data }) => [data.acronym, ...data.synonyms, data.term]),
  ];
  return new Set(texts.flatMap((text) => (text ? wordsOf(text).map(({ text: word }) => word) : [])));
}

/** The words of `lexique.txt`: one a line, `#` begins a comment. */
export function readLexicon(text: string): Set<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*$/, '').trim().replaceAll('’', "'"))
      .filter((word) => word !== ''),
  );
}
