import { fieldsOf, itemsOf } from '../store.ts';
import type { Column, ColumnKind } from './column.ts';
import type { Vocabularies } from './vocabulary.ts';

/** What a cell shows of a value; nothing for what is not known. Reading it back gives the value. */
export function writeCell(value: unknown, column: Column, vocabularies: Vocabularies): string | number {
  if (value === null || value === undefined) return '';
  return writers[column.kind](value, vocabularies, column);
}

type Writer = (value: unknown, vocabularies: Vocabularies, column: Column) => string | number;

const asText: Writer = (value) => String(value);
const asNumber: Writer = (value) => (typeof value === 'number' ? value : String(value));
const asList: Writer = (value) => itemsOf(value).map(String).join(' ; ');

const writers: Readonly<Record<ColumnKind, Writer>> = {
  line: asText,
  text: asText,
  integer: asNumber,
  number: asNumber,
  day: asText,
  date: asText,
  'yes-no': (value) => (value === true ? 'oui' : 'non'),
  choice: (value, vocabularies, { vocabulary }) =>
    vocabulary ? vocabularies[vocabulary].labelOf(String(value)) : String(value),
  choices: (value, vocabularies, { vocabulary }) =>
    itemsOf(value)
      .map((id) => (vocabulary ? vocabularies[vocabulary].labelOf(String(id)) : String(id)))
      .join(' ; '),
  lines: asList,
  numbers: asList,
  steps: (value) => itemsOf(value).map(String).join('\n'),
  indicators: (value) =>
    itemsOf(value)
      .map(fieldsOf)
      .map(({ label, reference, target }) => `${label} | ${reference ?? ''} | ${target}`)
      .join('\n'),
  examples: (value, { laureates }) =>
    itemsOf(value)
      .map(fieldsOf)
      .map(({ laureate, text }) => `${laureates.labelOf(String(laureate))} | ${text}`)
      .join('\n'),
  'own-figures': (value, { precisions }) =>
    itemsOf(value)
      .map(fieldsOf)
      .map(({ id, label, value: number, unit, year, precision, source }) =>
        [id, label, number, unit, year ?? '', precisions.labelOf(String(precision ?? 'exact')), source].join(
          ' | ',
        ),
      )
      .join('\n'),
};
