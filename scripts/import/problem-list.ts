import { dsvFormat } from 'd3-dsv';
import { formatProblem } from '#book/problem.ts';
import type { ImportProblem } from './table/table.ts';

/** More than this, a table of problems is easier to work through than a screen. */
export const mostPrinted = 20;

/** Orders problems as whoever imports goes through the file: by file, sheet, row, then column. */
export function inRowOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  const { compare } = collator;
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.place?.sheet ?? '', b.place?.sheet ?? '') ||
      (a.place?.row ?? a.line) - (b.place?.row ?? b.line) ||
      (a.place?.rank ?? 0) - (b.place?.rank ?? 0) ||
      compare(a.rule, b.rule),
  );
}

const collator = new Intl.Collator('fr', { numeric: true });

/** The lines that the screen shows of a list of problems, already in order. */
export const problemLines = (problems: readonly ImportProblem[]): string[] =>
  problems.slice(0, mostPrinted).map(formatProblem);

/** The problems as a CSV that a French spreadsheet opens with a double click: semicolons, and a mark first. */
export function problemsCsv(problems: readonly ImportProblem[]): string {
  const rows = problems.map((problem) => [
    problem.file,
    problem.place?.sheet ?? '',
    String(problem.place?.row ?? (problem.line || '')),
    problem.place?.name ?? '',
    problem.place?.column ?? '',
    problem.found ?? '',
    problem.expected ?? '',
    problem.nearest ?? '',
    problem.message,
  ]);
  const titles = [
    'Fichier',
    'Feuille',
    'Ligne',
    'Repère',
    'Colonne',
    'Lu',
    'Attendu',
    'Valeur proche',
    'Message',
  ];
  return `\uFEFF${dsvFormat(';').formatRows([titles, ...rows.map((row) => row.map(withoutFormula))])}\n`;
}

/** A spreadsheet would run a cell that begins like a formula. */
const withoutFormula = (text: string): string => (/^[=+@\t]|^-(?!\d)/.test(text) ? `'${text}` : text);
