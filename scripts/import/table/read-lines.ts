import { type CellFault, type CellReading, unexpected, unknownValue } from './cell-fault.ts';
import { numberIn } from './number-in.ts';
import type { Vocabulary } from './vocabulary.ts';

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const fieldsIn = (line: string): string[] => line.split('|').map((field) => field.trim());

/** Indicators, one a line: `what | reference | target`; the reference may be empty, or left out. */
export function readIndicators(text: string): CellReading {
  return read(text, 'ce qui est mesuré | valeur de départ | valeur visée', (line) => {
    const fields = fieldsIn(line);
    const [label = '', ...rest] = fields;
    const target = rest.at(-1) ?? '';
    if (fields.length < 2 || fields.length > 3 || label === '' || target === '') return null;
    return { label, reference: rest.length === 2 && rest[0] !== '' ? rest[0] : null, target };
  });
}

/** Examples, one a line: `laureate | why`. */
export function readExamples(text: string, laureates: Vocabulary): CellReading {
  const faults: CellFault[] = [];
  const reading = read(text, 'lauréat | pourquoi c’est un exemple', (line) => {
    const [name = '', why = '', ...more] = fieldsIn(line);
    if (name === '' || why === '' || more.length > 0) return null;
    const laureate = laureates.idOf(name);
    if (laureate === null) faults.push(unknownValue(name, laureates));
    return { laureate, text: why };
  });
  return 'faults' in reading || faults.length === 0 ? reading : { faults };
}

/** A laureate's own figures, one a line: `id | label | value | unit | year | precision | source`. */
export function readOwnFigures(text: string, precisions: Vocabulary): CellReading {
  return read(
    text,
    'identifiant | ce qui est compté | valeur | unité | année | précision | source',
    (line) => {
      const fields = fieldsIn(line);
      const [id = '', label = '', value = '', unit = '', year = '', precision = '', source = ''] = fields;
      const number = numberIn(value);
      const when = year === '' ? null : numberIn(year);
      const sure = precision === '' ? 'exact' : precisions.idOf(precision);
      if (fields.length !== 7 || number === null || sure === null || (year !== '' && when === null))
        return null;
      return { ...(id !== '' && { id }), label, value: number, unit, year: when, precision: sure, source };
    },
  );
}

function read(text: string, form: string, readLine: (line: string) => unknown): CellReading {
  const values: unknown[] = [];
  for (const line of linesIn(text)) {
    const value = readLine(line);
    if (value === null) return unexpected(line, form);
    values.push(value);
  }
  return { value: values };
}
