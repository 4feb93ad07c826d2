import { collectionLabels } from './collections.ts';
import type { InputRecord } from './input.ts';
import { foundText } from './schema-problems.ts';
import { fieldsOf } from './store.ts';
import { type ImportProblem, lineOfPlace, placeText } from './table/table.ts';

/** What is wrong at one place of a record. */
export interface Fault {
  path: (string | number)[];
  /** How a file without columns names the value at fault. Example: `« title »`. */
  about?: string;
  message: string;
  found?: string;
  expected?: string;
  nearest?: string;
}

/** A fault, with the place where whoever imports will find it. */
export function recordProblem(input: InputRecord, fault: Fault, rule: string): ImportProblem {
  const { path, about, message, ...details } = fault;
  if (input.row) {
    const place = input.row.placeOf(path);
    return {
      severity: 'error',
      file: input.file,
      line: lineOfPlace(place),
      rule,
      message: `${placeText(place)} : ${message}`,
      place,
      ...details,
    };
  }
  const { one } = collectionLabels[input.collection];
  const name = nameOf(input);
  const subject = about === undefined ? '' : message.startsWith('manque') ? `${about} ` : `${about} : `;
  return {
    severity: 'error',
    file: input.file,
    line: input.lineOf(path),
    rule,
    message: `${one}${name === '' ? '' : ` ${name}`} : ${subject}${message}`,
    ...details,
  };
}

/** How a record is called in a message: its own number or id, else its position from 1. */
function nameOf(input: InputRecord): string {
  if (input.collection === 'book') return '';
  const fields = fieldsOf(input.value);
  const name = fields.number ?? fields.slug ?? fields.id ?? fields.subject;
  if (typeof name !== 'string' && typeof name !== 'number') return `n° ${input.index + 1} du fichier`;
  return foundText(name);
}
