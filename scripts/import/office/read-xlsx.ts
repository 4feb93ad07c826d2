import type { OfficePackage } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** A cell as a person sees it. */
export interface SheetCell {
  /** 1-based, as the spreadsheet numbers its rows. */
  row: number;
  /** From 0. */
  column: number;
  /** The text shown; a date as `2026-11-22`. */
  text: string;
  /** Set when the cell computes its value. Example: `A1+1`. */
  formula: string | null;
}

/** One sheet of a workbook. */
export interface Sheet {
  name: string;
  hidden: boolean;
  cells: SheetCell[];
  /** Ranges whose cells are merged. Example: `A2:C2`. */
  merged: string[];
}

/** Reads the sheets of an XLSX, in their order. Throws when the package is not a workbook. */
export function readXlsx(files: OfficePackage): Sheet[] {
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) throw new Error('no workbook in this package');
  const targets = relations(files.get('xl/_rels/workbook.xml.rels') ?? '');
  const strings = sharedStrings(files.get('xl/sharedStrings.xml') ?? null);
  const dateStyles = readDateStyles(files.get('xl/styles.xml') ?? null);
  const entries: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  walkXml(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const target = targets.get(attributes.get('id') ?? '') ?? '';
      entries.push({
        name: attributes.get('name') ?? '',
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      });
    },
  });
  return entries.flatMap(({ name, hidden, path }) => {
    const xml = files.get(path);
    return xml === undefined ? [] : [{ name, hidden, ...readSheet(xml, strings, dateStyles, from1904) }];
  });
}

function relations(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === '') return targets;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  return targets;
}

/** Texts that cells name by their rank; the pieces of a rich text are put together, its phonetics left out. */
function sharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  if (xml === null) return strings;
  let text = '';
  let reads = false;
  let phonetic = 0;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      reads = name === 't' && phonetic === 0;
    },
    text(value) {
      if (reads) text += value;
    },
    close(name) {
      if (name === 't') reads = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Excel writes characters that XML refuses, and an underscore before such a code, as `_x000D_`. */
const unescaped = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

/** The cell styles whose numbers are dates. */
function readDateStyles(xml: string | null): ReadonlySet<number> {
  const dates = new Set<number>();
  if (xml === null) return dates;
  // ECMA-376, 18.8.30: the built-in formats 14 to 22 show a day, or a day and a time.
  const formats = new Set([14, 15, 16, 17, 22]);
  let inCellFormats = false;
  let style = 0;
  walkXml(xml, {
    open(name, attributes) {
      const format = Number(attributes.get('numFmtId'));
      if (name === 'numFmt' && isDateFormat(attributes.get('formatCode') ?? '')) formats.add(format);
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) {
        if (formats.has(format)) dates.add(style);
        style += 1;
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dates;
}

/** Whether a number format shows days: letters of a date, outside of quotes and brackets. */
const isDateFormat = (code: string): boolean => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

function readSheet(
  xml: string,
  strings: readonly string[],
  dateStyles: ReadonlySet<number>,
  from1904: boolean,
): { cells: SheetCell[]; merged: string[] } {
  const cells: SheetCell[] = [];
  const merged: string[] = [];
  let row = 0;
  let column = -1;
  let type = '';
  let isDate = false;
  let value = '';
  let formula: string | null = null;
  let reading: 'value' | 'formula' | null = null;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.get('r') ?? row + 1);
        column = -1;
      } else if (name === 'c') {
        const place = /^([A-Z]+)(\d+)$/.exec(attributes.get('r') ?? '');
        column = place?.[1] ? columnIndex(place[1]) : column + 1;
        type = attributes.get('t') ?? 'n';
        isDate = dateStyles.has(Number(attributes.get('s') ?? -1));
        value = '';
        formula = null;
      } else if (name === 'v' || name === 't') reading = 'value';
      else if (name === 'f') {
        reading = 'formula';
        formula = '';
      } else if (name === 'rPh') reading = null;
      else if (name === 'mergeCell') merged.push(attributes.get('ref') ?? '');
    },
    text(text) {
      if (reading === 'value') value += text;
      else if (reading === 'formula') formula = (formula ?? '') + text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') reading = null;
      if (name !== 'c') return;
      const text = shownText(type, value, strings, isDate, from1904);
      if (text !== '' || formula !== null) cells.push({ row, column, text, formula });
    },
  });
  return { cells, merged };
}

function shownText(
  type: string,
  value: string,
  strings: readonly string[],
  isDate: boolean,
  from1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return unescaped(value);
  if (type === 'b') return value === '1' ? 'oui' : 'non';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'e' || value === '') return value;
  const number = Number(value);
  if (isDate) return dayOfSerial(number, from1904) ?? value;
  // Excel stores 0.1 + 0.2 with all its digits; fifteen of them are what it shows.
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

/** The day that a spreadsheet stores as a number; null when it is none. Example: 46348 is 2026-11-22. */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  // Day 60 is the 29 February 1900 that Lotus 1-2-3 invented, and that Excel keeps: books are later.
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days > 60 && days < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The rank of a column from 0. Example: `AB` is 27. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a column. Example: 27 is `AB`. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return (before >= 0 ? columnLetters(before) : '') + String.fromCharCode(65 + (index % 26));
}
