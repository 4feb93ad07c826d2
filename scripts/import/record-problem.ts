import type { Problem } from '#book/problem.ts';
import { collectionLabels } from './collections.ts';
import type { InputRecord } from './input.ts';
import { foundText } from './schema-problems.ts';
import { fieldsOf } from './store.ts';

/** What is wrong at one place of a record. */
export interface Fault {
  path: (string | number)[];
  message: string;
}

/** A fault, with the place where whoever imports will find it. */
export function recordProblem(input: InputRecord, fault: Fault, rule: string): Problem {
  const { one } = collectionLabels[input.collection];
  const name = nameOf(input);
  return {
    severity: 'error',
    file: input.file,
    line: input.lineOf(fault.path),
    rule,
    message: `${one}${name === '' ? '' : ` ${name}`} : ${fault.message}`,
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
