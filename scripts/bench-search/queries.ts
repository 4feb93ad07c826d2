import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** A query, and the addresses of which any is a right answer. */
const asked = z.strictObject({
  kind: z.enum([
    'numero',
    'mot',
    'question',
    'chiffre',
    'date',
    'nom',
    'sigle',
    'synonyme',
    'faute',
    'fautes',
    'sans-accent',
  ]),
  query: z.string().min(1),
  expect: z.array(z.string().startsWith('/')).min(1),
});

export type Asked = z.output<typeof asked>;

/** Reads the file of queries; throws when one is not as it should be. */
export function readQueries(file: string): Asked[] {
  return z.array(asked).parse(parse(readFileSync(file, 'utf8')));
}
