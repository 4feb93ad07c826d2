import { escapeXml } from './escape-xml.ts';
import { type Cell, columnName, type Sheet } from './workbook.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The styles of `styles.xml`, by their index there. */
export const styles = { plain: 0, header: 1, date: 2, link: 3 } as const;

/** What Excel can hold. */
const limits = { cell: 32_767, url: 2_079 };

/** Texts of all sheets, each once, by the order they were first met. */
export class SharedTexts {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  /** The index of a text. Throws when no cell can hold it. */
  indexOf(text: string): number {
    if (text.length > limits.cell) {
      throw new Error(`Une cellule ne peut pas tenir ${text.length} signes : « ${text.slice(0, 60)}… »`);
    }
    this.#uses += 1;
    const index = this.#indices.get(text) ?? this.#indices.size;
    this.#indices.set(text, index);
    return index;
  }

  /** The part of the file that holds them. */
  toXml(): string {
    const items = [...this.#indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `${xmlHead}<sst xmlns="${main}" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** A sheet's own part, and the part that says where its links lead. */
export function writeSheet(sheet: Sheet, texts: SharedTexts): { sheet: string; links: string | null } {
  const links: { reference: string; url: string }[] = [];
  const cellXml = (cell: Cell, reference: string): string => {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    if (typeof cell === 'string') return textXml(reference, cell, styles.plain);
    if ('day' in cell) return `<c r="${reference}" s="${styles.date}"><v>${serialOf(cell.day)}</v></c>`;
    if (cell.url.length > limits.url) return textXml(reference, cell.text, styles.plain);
    links.push({ reference, url: cell.url });
    return textXml(reference, cell.text, styles.link);
  };
  const textXml = (reference: string, text: string, style: number): string =>
    `<c r="${reference}" t="s"${style ? ` s="${style}"` : ''}><v>${texts.indexOf(text)}</v></c>`;
  const headers = sheet.columns.map(({ header }, index) =>
    textXml(`${columnName(index)}1`, header, styles.header),
  );
  const rows = sheet.rows.map((cells, index) => {
    const number = index + 2;
    const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`));
    return `<row r="${number}">${written.join('')}</row>`;
  });
  const last = columnName(sheet.columns.length - 1);
  const end = sheet.rows.length + 1;
  const widths = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const xml = [
    `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${relations}">`,
    `<dimension ref="A1:${last}${end}"/>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${headers.join('')}</row>${rows.join('')}</sheetData>`,
    `<autoFilter ref="A1:${last}${end}"/>`,
    validationsXml(sheet),
    hyperlinksXml(links),
    '</worksheet>',
  ].join('');
  return { sheet: xml, links: links.length > 0 ? linkRelations(links) : null };
}

/** Days since 30 December 1899, as spreadsheets count them. */
function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function validationsXml({ columns }: Sheet): string {
  const rules = columns.flatMap(({ choices }, index) => {
    // A list longer than this must stand in cells; then any value is let in.
    const list = choices?.join(',') ?? '';
    if (list === '' || list.length > 255 || choices?.some((choice) => choice.includes(','))) return [];
    const range = `${columnName(index)}2:${columnName(index)}1048576`;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ''
    : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function hyperlinksXml(links: readonly { reference: string }[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ reference }, index) => `<hyperlink ref="${reference}" r:id="rId${index + 1}"/>`);
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}

function linkRelations(links: readonly { url: string }[]): string {
  const items = links.map(
    ({ url }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
