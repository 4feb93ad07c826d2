import { z } from 'zod';

/** What of Table Schema and Data Resource (datapackage.org, 2.0) this site's description uses. */
const field = z.looseObject({
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'array']),
  format: z.enum(['default', 'uri']).optional(),
  categories: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
  categoriesOrdered: z.boolean().optional(),
  trueValues: z.array(z.string()).optional(),
  falseValues: z.array(z.string()).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      unique: z.boolean().optional(),
      pattern: z.string().optional(),
      enum: z.array(z.string()).min(1).optional(),
    })
    .optional(),
});

const foreignKey = z.strictObject({
  fields: z.array(z.string()).length(1),
  reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).length(1) }),
});

/** Paths beside the description, never out of its folder. */
const relativePath = z.string().regex(/^[a-z0-9][\w.-]*$/);

const resource = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/dataresource.json'),
  name: z.string().regex(/^[a-z]+$/),
  type: z.literal('table'),
  path: relativePath,
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.looseObject({ delimiter: z.string().length(1), header: z.literal(true) }),
  schema: z.strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(field).min(1),
    primaryKey: z.array(z.string()).length(1),
    foreignKeys: z.array(foreignKey).optional(),
    missingValues: z.array(z.string()),
  }),
});

/** A Data Package 2.0. */
export const dataPackage = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  id: z.url(),
  title: z.string().min(1),
  homepage: z.url(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.url(), title: z.string() })).min(1),
  resources: z.array(resource).min(1),
});

export type Resource = z.output<typeof resource>;
type Field = z.output<typeof field>;

const lexical: Record<Field['type'], (text: string, field: Field) => boolean> = {
  string: (text, { format }) => format !== 'uri' || URL.canParse(text),
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text),
  boolean: (text, { trueValues = [], falseValues = [] }) => [...trueValues, ...falseValues].includes(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  array: (text) => Array.isArray(JSON.parse(text)),
};

/** What in a table breaks its own description, one sentence each. */
export function tableProblems({ schema }: Resource, cells: readonly (readonly string[])[]): string[] {
  const [header = [], ...rows] = cells;
  const names = schema.fields.map(({ name }) => name);
  if (header.join() !== names.join()) return [`header ${header.join()} is not ${names.join()}`];
  const problems = rows.flatMap((row, index) =>
    row.length === names.length ? [] : [`row ${index + 1} has ${row.length} cells`],
  );
  schema.fields.forEach((field, column) => {
    const { constraints = {}, name } = field;
    const texts = rows.map((row) => row[column] ?? '');
    if (constraints.unique && new Set(texts).size !== texts.length) problems.push(`${name} is not unique`);
    texts.forEach((text, index) => {
      const place = `row ${index + 1}, ${name}: « ${text.slice(0, 60)} »`;
      if (text === '') {
        if (constraints.required) problems.push(`${place} is missing`);
        return;
      }
      if (!lexical[field.type](text, field)) problems.push(`${place} is no ${field.type}`);
      if (constraints.enum && !constraints.enum.includes(text)) problems.push(`${place} is not listed`);
      if (constraints.pattern && !new RegExp(constraints.pattern).test(text)) {
        problems.push(`${place} does not match ${constraints.pattern}`);
      }
    });
  });
  return problems;
}
