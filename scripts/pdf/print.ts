import type { Page } from 'playwright-core';
import { mendBookmarks, textString } from './bookmarks.ts';
import { anchorSheets, type PdfFile, readPdf, sheetsOf, writePdf } from './file.ts';

export interface PdfMetadata {
  readonly title: string;
  /** Which edition it is. */
  readonly subject: string;
  /** The day it is dated, whenever it is made, so that the same book makes the same file. Example: `2026-11-22`. */
  readonly date: string;
}

export interface PrintedBook {
  readonly file: PdfFile;
  readonly bytes: Buffer;
  readonly sheets: number;
}

/** Printings after which page numbers must have settled: they only move when a number gets wider. */
const mostPrintings = 4;

/**
 * Prints the open page `/livre/` as a tagged PDF with bookmarks. It is printed once to learn on which sheet
 * each anchor falls, and again with these numbers in its contents, as browsers cannot yet count so far.
 * @throws when page numbers do not settle
 */
export async function printBook(page: Page, metadata: PdfMetadata): Promise<PrintedBook> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(loadFonts);
  await page.evaluate(leadToPublicSite);
  await page.evaluate((title) => {
    document.title = title;
  }, metadata.title);
  const headings = await page.evaluate(readHeadings);
  // As wide as the numbers to come.
  await page.evaluate(writeSheets, null);
  let known = '';
  for (let printing = 0; printing < mostPrintings; printing++) {
    const complete = known !== '';
    const file = readPdf(
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: complete, outline: complete }),
    );
    const anchors = [...anchorSheets(file)];
    const found = JSON.stringify(anchors);
    if (found === known) {
      mendBookmarks(file, headings);
      keepToVersion(file);
      renumberNodes(file);
      describe(file, metadata);
      return { file, bytes: writePdf(file), sheets: sheetsOf(file).length };
    }
    known = found;
    await page.evaluate(writeSheets, anchors);
  }
  throw new Error('The page numbers of the printed book do not settle.');
}

/** A sheet of A4 at 96 pixels an inch, and its margins in millimetres. */
const coverSize = { width: 794, height: 1123 };
const coverMargins = '24mm 22mm 0 20mm';

/** The cover of the open page as a picture, PNG: what an e-reader shows on its shelf. */
export async function photographCover(page: Page): Promise<Buffer> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize(coverSize);
  await page.evaluate((padding) => {
    const cover = document.querySelector('.cover');
    if (cover) document.body.replaceChildren(cover);
    document.body.style.padding = padding;
    document.body.className = 'whole';
  }, coverMargins);
  return page.screenshot({ clip: { x: 0, y: 0, ...coverSize }, scale: 'css' });
}

/** `Strong` and `Em` came with PDF 2.0: under an earlier number they are errors. */
function keepToVersion({ objects }: PdfFile): void {
  for (const [number, body] of objects) {
    if (body.startsWith('<</Type /StructElem'))
      objects.set(number, body.replace(/\/S \/(?:Strong|Em)\b/, '/S /Span'));
  }
}

/** Chromium names cells by a count that goes on from page to page: the same book gets the same names, in their order. */
function renumberNodes({ objects }: PdfFile): void {
  const name = /\(node(\d{8})\)/g;
  const plain = [...objects].filter(([, body]) => body.startsWith('<<') && body.includes('(node'));
  const found = new Set(
    plain.flatMap(([, body]) => Array.from(body.matchAll(name), (match) => match[1] ?? '')),
  );
  const ranks = new Map([...found].sort().map((digits, rank) => [digits, String(rank + 1).padStart(8, '0')]));
  for (const [number, body] of plain) {
    objects.set(
      number,
      body.replace(name, (whole, digits: string) => `(node${ranks.get(digits) ?? whole})`),
    );
  }
}

/** Says what the file is; Chromium would say when it was made, and by which version of itself. */
function describe(file: PdfFile, { title, subject, date }: PdfMetadata): void {
  const info = file.objects.get(file.info) ?? '';
  const producer = /\/Producer \((?:\\[\s\S]|[^\\)])*\)/.exec(info)?.[0] ?? '';
  const day = `(D:${date.replaceAll('-', '')}000000Z)`;
  file.objects.set(
    file.info,
    `<</Title ${textString(title)}/Subject ${textString(subject)}/Creator (Chromium)${producer}` +
      `/CreationDate ${day}/ModDate ${day}>>`,
  );
}

// What follows runs in the page.

/** Waits for the fonts, also those that a page may do without on a slow network (`font-display: optional`). */
async function loadFonts(): Promise<void> {
  for (const sheet of document.styleSheets) {
    for (const rule of [...sheet.cssRules]) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const awaited = rule.cssText
        .replace(/font-display:[^;]*;/, '')
        .replace(/\}\s*$/, 'font-display: block }');
      sheet.insertRule(awaited, sheet.cssRules.length);
    }
  }
  await Promise.all([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
}

/** Links to the site lead to where it is published, not to where it is printed from. */
function leadToPublicSite(): void {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (!canonical) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const written = link.getAttribute('href') ?? '';
    if (!written.startsWith('#') && link.origin === location.origin)
      link.href = new URL(written, canonical).href;
  }
}

function readHeadings(): string[] {
  return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), (heading) =>
    (heading.textContent ?? '').replace(/[ \t\n]+/g, ' ').trim(),
  );
}

/** Writes beside each link the sheet it leads to: the style sheet shows it where it helps. */
function writeSheets(anchors: (readonly [string, number])[] | null): void {
  const sheets = new Map(anchors);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')) {
    const sheet = anchors ? sheets.get(decodeURIComponent(link.hash.slice(1))) : '000';
    if (sheet !== undefined) link.dataset.sheet = String(sheet);
  }
}
