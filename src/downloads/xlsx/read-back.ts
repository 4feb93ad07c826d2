import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { columnName } from './workbook.ts';

/** A cell as a spreadsheet would take it: dates by their style, links beside their text. */
export type ReadCell = string | number | boolean | null | { day: string } | { text: string; url: string };

export interface ReadSheet {
  readonly name: string;
  readonly rows: ReadCell[][];
  readonly frozenRows: number;
  readonly formulas: number;
}

/** Reads a workbook back, for tests: through another parser, and knowing nothing of what wrote it. */
export function readBack(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (path: string) => (files[path] ? strFromU8(files[path]) : null);
  const texts: string[] = [];
  let text = '';
  walk(part('xl/sharedStrings.xml') ?? '', {
    open: (name) => {
      if (name === 'si') text = '';
    },
    text: (value) => {
      text += value;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescapeXstring(text));
    },
  });
  const dateStyles = stylesOfDates(part('xl/styles.xml') ?? '');
  const targets = relationsOf(part('xl/_rels/workbook.xml.rels'));
  const sheets: ReadSheet[] = [];
  walk(part('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      if (name !== 'sheet') return;
      const file = targets.get(attributes['r:id'] ?? '') ?? '';
      const links = relationsOf(part(`xl/worksheets/_rels/${file.split('/').at(-1)}.rels`));
      sheets.push({
        name: attributes.name ?? '',
        ...readSheet(part(`xl/${file}`) ?? '', texts, dateStyles, links),
      });
    },
  });
  return sheets;
}

function readSheet(
  xml: string,
  texts: readonly string[],
  dateStyles: ReadonlySet<string>,
  links: ReadonlyMap<string, string>,
): Omit<ReadSheet, 'name'> {
  const cells = new Map<string, ReadCell>();
  let [reference, type, style, value] = ['', '', '', ''];
  let [width, height, frozenRows, formulas] = [0, 0, 0, 0];
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'pane' && attributes.state === 'frozen') frozenRows = Number(attributes.ySplit);
      if (name === 'f') formulas += 1;
      if (name === 'col') width += 1;
      if (name === 'row') height = Number(attributes.r);
      if (name === 'c')
        [reference, type, style, value] = [attributes.r ?? '', attributes.t ?? '', attributes.s ?? '', ''];
      if (name === 'hyperlink') {
        const at = attributes.ref ?? '';
        const url = links.get(attributes['r:id'] ?? '') ?? '';
        cells.set(at, { text: String(cells.get(at)), url });
      }
    },
    text: (written) => {
      value += written;
    },
    close: (name) => {
      if (name !== 'c' || value === '') return;
      if (type === 's') cells.set(reference, texts[Number(value)] ?? null);
      else if (type === 'b') cells.set(reference, value === '1');
      else if (dateStyles.has(style)) cells.set(reference, { day: dayOf(Number(value)) });
      else cells.set(reference, Number(value));
    },
  });
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => cells.get(`${columnName(column)}${row + 1}`) ?? null),
  );
  return { rows, frozenRows, formulas };
}

const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);

/** Number formats 14 to 22 are dates (ECMA-376, part 1, 18.8.30). */
function stylesOfDates(xml: string): Set<string> {
  const found = new Set<string>();
  let index = -1;
  walk(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') index = 0;
      else if (name === 'xf' && index >= 0) {
        const format = Number(attributes.numFmtId);
        if (format >= 14 && format <= 22) found.add(String(index));
        index += 1;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') index = -1;
    },
  });
  return found;
}

function relationsOf(xml: string | null): Map<string, string> {
  const targets = new Map<string, string>();
  walk(xml ?? '', {
    open: (name, attributes) => {
      if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
    },
  });
  return targets;
}

const unescapeXstring = (text: string): string =>
  text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface Visitor {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (value: string) => void;
  close?: (name: string) => void;
}

/** Reads XML in order. Throws on XML that is not well formed. */
function walk(xml: string, { open, text, close }: Visitor): void {
  if (xml === '') return;
  const parser = new Parser();
  const decoded = (attributes: Record<string, string>, decode: (value: string) => string) =>
    Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, decode(value)]));
  parser.on('openTag', (name, attributes, decode) => {
    open?.(name, decoded(attributes(), decode));
  });
  parser.on('text', (value, decode) => text?.(decode(value)));
  parser.on('closeTag', (name) => close?.(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}
