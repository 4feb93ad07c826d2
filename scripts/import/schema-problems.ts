import { z } from 'zod';
import { nearest } from '#book/nearest.ts';
import type { Fault } from './record-problem.ts';

/** What is wrong with a value, said to the person who wrote it. */
export function schemaFaults(schema: z.ZodType, value: unknown): Fault[] {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => faultsOf(issue, schema));
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType): Fault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const about = path.length > 0 ? `« ${pathText(path)} »` : 'l’enregistrement';
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const suggestion = near ? `vouliez-vous dire « ${near} » ?` : `clés possibles : ${known.join(', ')}.`;
      return {
        path: [...path, key],
        message: `clé inconnue « ${pathText([...path, key])} » ; ${suggestion}`,
        found: key,
        ...(near && { nearest: near }),
      };
    });
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    const expected = typeNames[issue.expected] ?? issue.expected;
    return [{ path, about, message: `manque ; attendu : ${expected}.`, expected }];
  }
  const unexpected = (expected: string, near: string | null = null): Fault[] => [
    {
      path,
      about,
      message: `${foundText(issue.input)} trouvé ; attendu : ${expected}${near ? ` (« ${near} » ?)` : ''}.`,
      found: String(issue.input),
      expected,
      ...(near && { nearest: near }),
    },
  ];
  if (issue.code === 'invalid_type') return unexpected(typeNames[issue.expected] ?? issue.expected);
  if (issue.code === 'invalid_value') {
    const known = issue.values.map(String);
    return unexpected(known.join(', '), nearest(String(issue.input), known));
  }
  return unexpected(expectation(issue));
}

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet',
};

/** Rules whose schema says in French what is expected give it as their message; zod's own are in English. */
function expectation(issue: z.core.$ZodIssue): string {
  const own = !/^(?:Invalid|Too|Expected|Unrecognized)/.test(issue.message);
  if (own) return issue.message;
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return `au moins ${plural(Number(issue.minimum), 'élément')}`;
    return `un nombre ${issue.inclusive ? 'au moins égal' : 'supérieur'} à ${issue.minimum}`;
  }
  if (issue.code === 'too_big') return `un nombre au plus égal à ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return 'une adresse complète, qui commence par https:// ou http://';
  }
  if (issue.code === 'invalid_format' && issue.format === 'starts_with')
    return 'une adresse qui commence par /';
  return issue.message;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count > 1 ? 's' : ''}`;

/** A path as an editor reads it. Example: `indicators[2].target`, counted from 1. */
function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step + 1}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** A found value, short enough for a message. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'rien';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === '') return 'un texte vide';
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: z.ZodType = schema;
  for (const step of path) {
    current = unwrapped(current);
    if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodObject) {
      const next: z.ZodType | undefined = current.shape[step];
      if (!next) return [];
      current = next;
    }
  }
  current = unwrapped(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema;
}
