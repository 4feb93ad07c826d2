import type { Content } from '#book/entry.ts';
import { parseFigures } from '#book/numbers.ts';
import { findReferences } from '#book/references.ts';
import { type CheckProblem, problemInLine } from './check-problem.ts';
import type { TextLine } from './texts.ts';

/** What before a number makes it a name: « article 51 », « loi n° 2014-856 », « proposition 11 ». */
const namedBefore =
  /(?:n[°o]s?|articles?|art\.|propositions?|chapitres?|parties?|pages?|p\.|alinéas?|niveau|version|BY|[LRDA]\.|\/)\s*(?:\d+[\s,–-]*(?:et\s|à\s|ou\s)?)*$/iu;
const monthAfter =
  /^\s*(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/;

/** Where a number states a fact. Elsewhere in a proposal, it is what the proposal itself asks for. */
function statesFacts(line: TextLine, section: string): boolean {
  if (/\/narrative\/|\/pages\/|glossary\.yaml$/.test(line.file))
    return ['body', 'definition', 'lead'].includes(line.field);
  return (
    line.proposal !== null && (section === 'Constat' || line.field === 'reference' || line.field === 'text')
  );
}

/**
 * Numbers in prose that no `[@reference]` covers: none after it in its passage, none in its text that has this
 * value. Years, dates and numbers that are names are no facts to prove.
 */
export function unreferencedNumbers(lines: readonly TextLine[], content: Content): CheckProblem[] {
  const values = valuesById(content);
  const { proposal_count, laureates } = content.book.data;
  const always = laureates ? [proposal_count, laureates.counted] : [proposal_count];
  const cited = new Map<string, number[]>();
  for (const { file, text } of lines) {
    const found = findReferences(text).flatMap(({ id }) => values.get(id) ?? []);
    cited.set(file, [...(cited.get(file) ?? []), ...found]);
  }
  let section = '';
  return lines.flatMap((line) => {
    if (line.field === 'body') section = /^## (.*)$/.exec(line.text)?.[1] ?? section;
    else section = '';
    if (!statesFacts(line, section) || line.text.startsWith('#')) return [];
    const known = [...always, ...(cited.get(line.file) ?? [])];
    return bareNumbers(line.text)
      .filter(({ value }) => !known.some((other) => Math.abs(other) === Math.abs(value)))
      .map(({ written, start }) =>
        problemInLine(
          line,
          'error',
          'unreferencedNumber',
          `« ${written} » n'est couvert par aucune référence ; ajoutez [@identifiant] après ce chiffre, ou une exception motivée dans exceptions.yaml`,
          written,
          start,
        ),
      );
  });
}

interface BareNumber {
  value: number;
  written: string;
  start: number;
}

/** The numbers of a passage that no reference follows. */
export function bareNumbers(text: string): BareNumber[] {
  const last = findReferences(text).at(-1)?.start ?? -1;
  const blank = (found: string): string => ' '.repeat(found.length);
  const plain = text.replace(/\[@[^\]]+\]|\]\([^)]*\)|<[^>]*>/g, blank).replace(/^\s*\d+\. /, blank);
  return parseFigures(plain)
    .filter(({ start, end, unit }) => {
      const written = text.slice(start, end);
      const isYear = unit === null && /^(?:1[789]|20)\d\d$/.test(written);
      const isName =
        namedBefore.test(plain.slice(Math.max(0, start - 40), start)) || monthAfter.test(text.slice(end));
      return start > last && !isYear && !isName;
    })
    .map(({ value, start, end }) => ({ value, written: text.slice(start, end), start }));
}

function valuesById(content: Content): Map<string, number[]> {
  const values = new Map<string, number[]>();
  for (const { data } of [...content.figures, ...content.landmarks]) {
    // A printed range has two values; the figure keeps one.
    const shown = 'display' in data ? parseFigures(data.display).map(({ value }) => value) : [];
    values.set(data.id, [...(data.value === null ? [] : [data.value]), ...shown]);
  }
  for (const { data } of content.laureates) for (const own of data.figures) values.set(own.id, [own.value]);
  return values;
}
