import { createHash } from 'node:crypto';
import type { AddressOf } from '#book/citation.ts';
import { listSeparator } from './csv/cell-text.ts';
import type { Colophon } from './json.ts';
import type { Column, Table } from './table.ts';

/** A date as precise as it is known, which no type of Table Schema says. */
const partialDatePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

/** What of a data file its description needs. */
interface Described {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The description of the data that programs read: Data Package 2.0 (datapackage.org), whose resources are the
 * RFC 4180 files. The other formats of a table are under `formats`, a property of ours, which the standard allows.
 */
export function writeDataPackage(
  tables: readonly Table[],
  files: readonly Described[],
  colophon: Colophon,
  addressOf: AddressOf,
): string {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'livre-blanc-innovation-sociale',
    id: colophon.documentation,
    title: `${colophon.title} : données`,
    description: `${colophon.status}. Chaque table est expliquée à l’adresse ${colophon.documentation}`,
    homepage: colophon.documentation,
    version: colophon.version,
    created: `${colophon.date}T00:00:00Z`,
    keywords: colophon.keywords,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: colophon.license,
        title: 'Creative Commons Attribution 4.0 International',
      },
    ],
    status: colophon.status,
    formatVersion: colophon.format,
    resources: tables.map((table) => {
      const own = files.filter(({ path }) => nameOf(path).startsWith(`${table.name}.`));
      const standard = own.find(({ path }) => path.endsWith('.rfc4180.csv'));
      if (!standard) throw new Error(`No RFC 4180 file for ${table.name}`);
      return {
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        name: table.name,
        type: 'table',
        title: table.title,
        description: table.description,
        path: nameOf(standard.path),
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: standard.bytes.length,
        hash: `sha256:${createHash('sha256').update(standard.bytes).digest('hex')}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: table.columns.map(fieldOf),
          primaryKey: [table.key],
          foreignKeys: foreignKeys(table),
          missingValues: [''],
        },
        rows: table.rows.length,
        formats: own
          .filter((file) => file !== standard)
          .map(({ path, bytes }) => ({ path: addressOf(path), bytes: bytes.length })),
      };
    }),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

function foreignKeys({ columns }: Table) {
  const keys = columns.flatMap(({ name, refersTo }) =>
    refersTo ? [{ fields: [name], reference: { resource: refersTo.table, fields: [refersTo.column] } }] : [],
  );
  return keys.length > 0 ? keys : undefined;
}

function fieldOf(column: Column) {
  const { name, title, description, categories, categoriesOrdered, required, unique, unit } = column;
  const own = typeOf(column);
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(unique ? { unique: true } : {}),
    ...own.constraints,
  };
  const named = categories?.map(({ id, label }) => ({ value: id, label }));
  return {
    name,
    title,
    description: column.fields
      ? `${description} ${column.fields.map((field) => `${field.name} : ${field.description}`).join(' ')}`
      : description,
    ...own.type,
    ...(named && column.type !== 'list' ? { categories: named, categoriesOrdered } : {}),
    // Categories are of whole cells; those of the items of a list have a name of ours.
    ...(named && column.type === 'list' ? { itemCategories: named } : {}),
    ...(unit ? { unit } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

interface FieldType {
  readonly type: Readonly<Record<string, string | readonly string[]>>;
  readonly constraints?: { readonly pattern?: string; readonly enum?: readonly string[] };
}

function typeOf({ type, items, categories }: Column): FieldType {
  switch (type) {
    case 'string':
    case 'text':
      return {
        type: { type: 'string' },
        ...(categories ? { constraints: { enum: categories.map(({ id }) => id) } } : {}),
      };
    case 'partial-date':
      return { type: { type: 'string' }, constraints: { pattern: partialDatePattern } };
    case 'url':
      return { type: { type: 'string', format: 'uri' } };
    case 'boolean':
      return { type: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] } };
    case 'list':
      // The standard's text has a `list` type, but its published profile (2.0) and the validators that follow
      // it refuse it: a text for them, with the two properties of that type for whoever knows it.
      return { type: { type: 'string', delimiter: listSeparator, itemType: items ?? 'string' } };
    case 'records':
      return { type: { type: 'array' } };
    default:
      return { type: { type } };
  }
}
