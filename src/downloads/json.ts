import { recordOf, type Table } from './table.ts';

/** What every data file says of itself. */
export interface Colophon {
  /** The book's title. */
  readonly title: string;
  /** What the book is about. */
  readonly keywords: readonly string[];
  /** « édition de travail » or « édition officielle ». */
  readonly status: string;
  readonly version: string;
  readonly format: string;
  /** The edition's day. */
  readonly date: string;
  readonly license: string;
  /** The page that documents the data. */
  readonly documentation: string;
}

/** A table as JSON: what it is, then its rows as objects under `lignes`, with real types. */
export function writeJson(table: Table, colophon: Colophon): string {
  const head = {
    titre: `${table.title} — ${colophon.title}`,
    description: table.description,
    statut: colophon.status,
    version: colophon.version,
    format: colophon.format,
    date: colophon.date,
    licence: colophon.license,
    documentation: colophon.documentation,
    nombre: table.rows.length,
  };
  const rows = table.rows.map((row) => `    ${JSON.stringify(recordOf(table, row))}`);
  const opening = JSON.stringify(head, null, 2).slice(0, -2);
  return `${opening},\n  "lignes": [\n${rows.join(',\n')}\n  ]\n}\n`;
}
