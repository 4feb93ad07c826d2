import { dsvFormat } from 'd3-dsv';
import { plainText, type TableRow } from './table.ts';

/** What reading a CSV file gives, or the sentence that says why it cannot be read. */
export type CsvResult = { rows: TableRow[] } | { fault: string; row: number };

/** Reads a CSV file whatever its separator (comma, semicolon, tab) and its encoding. */
export function readCsv(bytes: Uint8Array): CsvResult {
  const text = decodeText(bytes);
  if (text === null)
    return { fault: 'ce fichier n’est pas du texte ; enregistrez-le au format CSV.', row: 0 };
  if (text.trim() === '') return { fault: 'le fichier est vide.', row: 0 };
  const separator = separatorOf(text);
  const opened = unclosedQuoteRow(text, separator);
  if (opened !== null) {
    return {
      fault:
        'un guillemet droit ouvre cette cellule et rien ne le ferme ; fermez-le, ou doublez-le ("") s’il fait partie du texte.',
      row: opened,
    };
  }
  const rows = dsvFormat(separator)
    .parseRows(text)
    .map((cells, index) => ({
      number: index + 1,
      cells: new Map(
        cells
          .map((cell, column): [number, string] => [column, plainText(cell)])
          .filter(([, cell]) => cell !== ''),
      ),
    }))
    .filter(({ cells }) => cells.size > 0);
  return { rows };
}

/** A file's text: UTF-8 or UTF-16 when it is, else the Windows-1252 of old French spreadsheets. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that cuts the first line in most cells, outside of its quotes. */
function separatorOf(text: string): string {
  const [header = ''] = text.replace(/"[^"]*"/g, '""').split(/\r?\n/, 1);
  const count = (separator: string): number => header.split(separator).length;
  return [';', ',', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** The row whose quote is never closed; null when every one is. */
function unclosedQuoteRow(text: string, separator: string): number | null {
  let row = 1;
  let openedIn = 1;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const startsCell = index === 0 || text[index - 1] === separator || text[index - 1] === '\n';
    if (character === '"' && quoted) {
      if (text[index + 1] === '"') index += 1;
      else quoted = false;
    } else if (character === '"' && startsCell) {
      quoted = true;
      openedIn = row;
    } else if (character === '\n' && !quoted) row += 1;
  }
  return quoted ? openedIn : null;
}
