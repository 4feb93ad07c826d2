import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './read-xlsx.ts';

/** A sheet to write. The first row is its header. */
export interface SheetToWrite {
  name: string;
  rows: readonly (readonly (string | number)[])[];
  hidden?: boolean;
  /** Widths of the columns, in characters. */
  widths?: readonly number[];
  /** Drop-down lists: the values of a column, which another sheet's column holds. */
  lists?: readonly { column: number; sheet: string; from: number; count: number; strict: boolean }[];
}

/** Makes the bytes of an XLSX, always the same for the same sheets. Texts are written in their cells. */
export function writeXlsx(sheets: readonly SheetToWrite[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': document(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${office('styles')}"/>${sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${office('worksheet')}"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': document(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': document(styles),
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = document(worksheet(sheet));
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
    // A date outside of the zip's range is refused, and a clock would make each file differ.
    { mtime: new Date(1980, 0, 1, 12), level: 6 },
  );
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = (part: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;
const document = (xml: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`;

const relationships = (targets: readonly [string, string][]): string =>
  document(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(
        ([type, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${relation}/${type}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

/** Style 0 wraps its text at the top of the cell; style 1, for the header, is bold on a light ground. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1ECDF"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Rows to which a drop-down list applies, the header excluded. */
const lastListRow = 1000;

function worksheet({ rows, widths = [], lists = [] }: SheetToWrite): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const data = rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((value, column) => cell(value, index, column)).join('')}</row>`,
    )
    .join('');
  const validations = lists
    .map(({ column, sheet, from, count, strict }) => {
      const letters = columnLetters(column);
      const source = `'${sheet.replaceAll("'", "''")}'!$${columnLetters(from)}$2:$${columnLetters(from)}$${count + 1}`;
      const refusal = strict
        ? ' showErrorMessage="1" errorTitle="Valeur inconnue" error="Choisissez une valeur de la liste."'
        : '';
      return `<dataValidation type="list" allowBlank="1"${refusal} sqref="${letters}2:${letters}${lastListRow}"><formula1>${escaped(source)}</formula1></dataValidation>`;
    })
    .join('');
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns && `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${validations && `<dataValidations count="${lists.length}">${validations}</dataValidations>`}</worksheet>`;
}

function cell(value: string | number, row: number, column: number): string {
  if (value === '') return '';
  const place = `r="${columnLetters(column)}${row + 1}" s="${row === 0 ? 1 : 0}"`;
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(escapedForExcel(value))}</t></is></c>`;
}

/** Keeps « _x0041_ » from being read as a code, and writes what XML refuses as one. */
const escapedForExcel = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => {
    const code = character.charCodeAt(0);
    const isAllowed = character === '\t' || character === '\n' || code >= 0x7f;
    return isAllowed && code < 0xfffe ? character : `_x${code.toString(16).padStart(4, '0').toUpperCase()}_`;
  });

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
