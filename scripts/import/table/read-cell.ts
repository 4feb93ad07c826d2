import { dayOfSerial } from '../office/read-xlsx.ts';
import { type CellFault, type CellReading, quoted, unexpected, unknownValue } from './cell-fault.ts';
import type { Column, ColumnKind } from './column.ts';
import { numberIn } from './number-in.ts';
import { readExamples, readIndicators, readOwnFigures } from './read-lines.ts';
import type { Vocabularies, Vocabulary } from './vocabulary.ts';

/** Reads a cell that is not empty. */
export function readCell(text: string, column: Column, vocabularies: Vocabularies): CellReading {
  const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d+);/i.exec(text);
  if (tag) {
    return {
      faults: [
        {
          message: `du HTML est resté dans le texte (${quoted(tag[0])}) ; retirez-le : pour le gras, écrivez **gras**.`,
          found: tag[0],
          expected: 'un texte sans HTML',
        },
      ],
    };
  }
  return readers[column.kind](text, vocabularies, column);
}

/** What an empty cell means where one is allowed. */
export function emptyValue({ key, kind }: Column): unknown {
  if (key === 'precision') return 'exact';
  if (kind === 'yes-no') return false;
  return listKinds.has(kind) ? [] : null;
}

const listKinds: ReadonlySet<ColumnKind> = new Set([
  'choices',
  'lines',
  'numbers',
  'steps',
  'indicators',
  'examples',
  'own-figures',
]);

type Reader = (text: string, vocabularies: Vocabularies, column: Column) => CellReading;

const readers: Readonly<Record<ColumnKind, Reader>> = {
  line: (text) =>
    text.includes('\n') ? unexpected(text, 'une seule ligne ; retirez le saut de ligne') : { value: text },
  text: (text) => ({ value: paragraphs(text) }),
  integer: (text) => {
    const number = numberIn(text);
    return number !== null && Number.isSafeInteger(number)
      ? { value: number }
      : unexpected(text, 'un nombre entier');
  },
  number: (text) => {
    const number = numberIn(text);
    return number === null ? unexpected(text, 'un nombre, comme 1250 ou 10,5') : { value: number };
  },
  day: (text) => {
    const date = dateIn(text);
    return date !== null && date.length === 10
      ? { value: date }
      : wrongDate(text, 'une date comme 2026-11-22 ou 22/11/2026');
  },
  date: (text) => {
    const date = dateIn(text);
    return date === null ? wrongDate(text, 'une date comme 2024, 2024-11 ou 2024-11-21') : { value: date };
  },
  'yes-no': (text) => {
    if (/^(?:oui|vrai|true|x|1)$/i.test(text)) return { value: true };
    return /^(?:non|faux|false|0)$/i.test(text) ? { value: false } : unexpected(text, 'oui ou non');
  },
  choice: (text, vocabularies, column) => {
    const vocabulary = vocabularyOf(column, vocabularies);
    const id = vocabulary.idOf(text);
    return id === null ? { faults: [unknownValue(text, vocabulary)] } : { value: id };
  },
  choices: (text, vocabularies, column) => {
    const vocabulary = vocabularyOf(column, vocabularies);
    // Labels may hold a comma, so a comma separates only where the whole is not known.
    const pieces = itemsIn(text).flatMap((piece) =>
      vocabulary.idOf(piece) === null && piece.includes(',') ? itemsIn(piece.replaceAll(',', ';')) : [piece],
    );
    const faults: CellFault[] = [];
    const ids = pieces.flatMap((piece) => {
      const id = vocabulary.idOf(piece);
      if (id === null) faults.push(unknownValue(piece, vocabulary));
      return id === null ? [] : [id];
    });
    return faults.length > 0 ? { faults } : { value: [...new Set(ids)] };
  },
  lines: (text) => ({ value: itemsIn(text) }),
  numbers: (text) => {
    const pieces = text
      .split(/[;,\n]/)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
    const numbers = pieces.map((piece) => numberIn(piece.replace(/^(?:proposition\s*)?n?[°o]?\s*/i, '')));
    return numbers.every((number) => number !== null && Number.isSafeInteger(number))
      ? { value: numbers }
      : unexpected(text, 'des numéros séparés par « ; »');
  },
  steps: (text) => ({ value: stepsIn(text) }),
  indicators: (text) => readIndicators(text),
  examples: (text, vocabularies) => readExamples(text, vocabularies.laureates),
  'own-figures': (text, vocabularies) => readOwnFigures(text, vocabularies.precisions),
};

function vocabularyOf({ vocabulary }: Column, vocabularies: Vocabularies): Vocabulary {
  if (vocabulary === undefined) throw new Error('A column of choices needs its vocabulary.');
  return vocabularies[vocabulary];
}

function dateIn(text: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = french
    ? `${french[3]}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}`
    : text;
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(iso)) return null;
  // A month 13 or a 31 February would be read as another day.
  const day = new Date(`${iso}${'-01'.repeat(3 - iso.split('-').length)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

/** A spreadsheet that lost its date format shows a number of days. */
function wrongDate(text: string, expected: string): CellReading {
  const day = /^\d{5}$/.test(text) ? dayOfSerial(Number(text)) : null;
  if (day === null) return unexpected(text, expected);
  return {
    faults: [
      {
        message: `${quoted(text)} trouvé ; attendu : ${expected}. C'est sans doute le ${day} : donnez à la colonne le format Date, ou Texte.`,
        found: text,
        expected,
        nearest: day,
      },
    ],
  };
}

const itemsIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Steps, one a line, without the number or the dash that a person wrote before each. */
function stepsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** Paragraphs kept apart by an empty line, which Markdown needs; lists stay together. */
function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n');
      const isMarked = lines.some((line) => /^\s*(?:[-*+>|#]|\d+[.)])\s?/.test(line));
      return isMarked ? block : lines.join('\n\n');
    })
    .join('\n\n');
}
