import { type PdfFile, references, sheetsOf } from './file.ts';

/** An entry of a PDF's table of contents, as readers show it beside the pages. */
export interface Bookmark {
  readonly title: string;
  /** From 1; 0 when it leads nowhere. */
  readonly sheet: number;
  readonly children: readonly Bookmark[];
}

/** Numbers of the entries under an object, in their order. */
function entriesUnder({ objects }: PdfFile, parent: number): number[] {
  const numbers: number[] = [];
  let [next] = references(objects.get(parent) ?? '', 'First');
  while (next !== undefined) {
    numbers.push(next);
    [next] = references(objects.get(next) ?? '', 'Next');
  }
  return numbers;
}

const outlineOf = ({ objects, root }: PdfFile): number | undefined =>
  references(objects.get(root) ?? '', 'Outlines')[0];

/** Reads a PDF's bookmarks. */
export function readBookmarks(file: PdfFile): Bookmark[] {
  const sheets = sheetsOf(file);
  const read = (parent: number): Bookmark[] =>
    entriesUnder(file, parent).map((number) => {
      const entry = file.objects.get(number) ?? '';
      const [target = 0] = references(entry, 'Dest');
      return { title: titleOf(entry), sheet: sheets.indexOf(target) + 1, children: read(number) };
    });
  const outline = outlineOf(file);
  return outline === undefined ? [] : read(outline);
}

/**
 * Mends the bookmarks that Chromium makes: a title that runs over two lines on the page loses a space, so
 * the headings are given again, and everything below the second level is folded.
 * @param headings what the page's headings say, in their order
 */
export function mendBookmarks(file: PdfFile, headings: readonly string[]): void {
  const { objects } = file;
  const titles = headings[Symbol.iterator]();
  const mend = (parent: number, depth: number): void => {
    const children = entriesUnder(file, parent);
    for (const number of children) {
      const entry = objects.get(number) ?? '';
      const wanted = lettersOf(titleOf(entry));
      let title = titles.next();
      while (!title.done && lettersOf(title.value) !== wanted) title = titles.next();
      if (title.done) throw new Error(`No heading of the page is called « ${titleOf(entry)} ».`);
      const mended = title.value;
      objects.set(
        number,
        entry.replace(titleEntry, () => `/Title ${textString(mended)}`),
      );
      mend(number, depth + 1);
    }
    const shown = depth === 0 ? children.length + countUnder(file, children) : children.length;
    const count = depth < 2 ? shown : -shown;
    objects.set(parent, (objects.get(parent) ?? '').replace(/\/Count -?\d+/, `/Count ${count}`));
  };
  const outline = outlineOf(file);
  if (outline !== undefined) mend(outline, 0);
}

const countUnder = (file: PdfFile, numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + entriesUnder(file, number).length, 0);

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

const titleEntry = /\/Title (?:<([\dA-Fa-f]*)>|\(((?:\\[\s\S]|[^\\)])*)\))/;

function titleOf(entry: string): string {
  const [, hexadecimal, literal = ''] = titleEntry.exec(entry) ?? [];
  if (hexadecimal === undefined) {
    return literal.replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
  }
  const bytes = Buffer.from(hexadecimal, 'hex');
  return bytes.subarray(2).swap16().toString('utf16le');
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' };

/** A text as a string of PDF. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
