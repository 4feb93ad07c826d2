/**
 * The whole book as files: livre-blanc.pdf and livre-blanc.epub, made from the built page /livre/.
 *
 *   npm run pdf [-- --out dist]     builds the site first when there is none, then makes both files in it
 *
 * Only this step knows that the files exist, so it is what links to them from /livre/: a build without it
 * links to nothing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { wholeBookPath } from '#book/addresses.ts';
import { formatNumber } from '#book/numbers.ts';
import { count } from '#book/plural.ts';
import type { Book } from '#book/types.ts';
import { typeset } from '#book/typography.ts';
import { theBook } from '#site/book.ts';
import { editionName } from '#site/edition.ts';
import { ensureBrowser, quietFlags } from './browser.ts';
import { makeEpub } from './epub.ts';
import { type PrintedBook, photographCover, printBook } from './pdf/print.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

export const pdfFile = 'livre-blanc.pdf';
export const epubFile = 'livre-blanc.epub';

export interface BookFiles {
  readonly pdf: PrintedBook;
  readonly epub: Uint8Array;
}

export interface BookFilesSource {
  /** The built site's folder. */
  readonly dir: string;
  readonly book: Book;
  readonly browser: Browser;
}

/** Milliseconds. */
const patience = 10 * 60_000;

const pageOf = (dir: string): string => join(dir, wholeBookPath, 'index.html');

/** Makes the PDF and the e-book of a built site; writes nothing. */
export async function makeBookFiles({ dir, book, browser }: BookFilesSource): Promise<BookFiles> {
  const base = /<html[^>]* data-base="([^"]*)"/.exec(readFileSync(pageOf(dir), 'utf8'))?.[1] ?? '/';
  const site = await serve({ dir, port: 0, base });
  // What is added to print is the command's own, whatever the site's policy says.
  const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    // A page this long takes its time on a busy machine.
    page.setDefaultTimeout(patience);
    await page.goto(new URL(wholeBookPath.slice(1), site.url).href);
    const pdf = await printBook(page, {
      title: typeset(`${book.title} ${book.horizon}`),
      subject: typeset(editionName(book)),
      date: book.edition.date,
    });
    return { pdf, epub: makeEpub({ dir, book, cover: await photographCover(page) }) };
  } finally {
    await context.close();
    await site.close();
  }
}

/** Makes both files in a built site, and links to them from its page /livre/. Says what they are, in French. */
export async function addBookFiles(dir: string, book: Book): Promise<string> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: quietFlags,
  });
  try {
    const { pdf, epub } = await makeBookFiles({ dir, book, browser });
    writeFileSync(join(dir, pdfFile), pdf.bytes);
    writeFileSync(join(dir, epubFile), epub);
    const sheets = count(pdf.sheets, 'page', 'pages');
    const page = pageOf(dir);
    writeFileSync(
      page,
      withLinks(readFileSync(page, 'utf8'), [
        {
          file: pdfFile,
          type: 'application/pdf',
          name: 'PDF à imprimer',
          about: `${sheets}, ${weight(pdf.bytes)}`,
        },
        {
          file: epubFile,
          type: 'application/epub+zip',
          name: 'Livre pour liseuse',
          about: `EPUB, ${weight(epub)}`,
        },
      ]),
    );
    return `${pdfFile} (${sheets}, ${weight(pdf.bytes)}) et ${epubFile} (${weight(epub)})`;
  } finally {
    await browser.close();
  }
}

interface FileLink {
  readonly file: string;
  readonly type: string;
  readonly name: string;
  readonly about: string;
}

/**
 * The page with its links to the files, in the place it keeps for them.
 * @throws when it keeps none
 */
export function withLinks(html: string, files: readonly FileLink[]): string {
  const place = /(<div[^>]* data-book-files[^>]*>)[\s\S]*?(<\/div>)/;
  if (!place.test(html))
    throw new Error('La page /livre/ n’a pas de place pour les liens vers le PDF et l’EPUB.');
  const links = files.map(
    ({ file, type, name, about }) =>
      `<li><a href="../${file}" type="${type}" download>${typeset(name)}</a> <span class="soft">(${typeset(about)})</span></li>`,
  );
  return html.replace(
    place,
    (_, start: string, end: string) => `${start}<ul class="plain">${links.join('')}</ul>${end}`,
  );
}

/** « 2,8 Mo » */
const weight = ({ length }: Uint8Array): string => `${formatNumber(length / 1e6, { decimals: 1 })} Mo`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  const dir = values.out;
  if (!existsSync(pageOf(dir))) {
    const status = await run(['scripts/build.ts', '--out', dir]);
    if (status !== 0) return status;
  }
  const started = performance.now();
  const made = await addBookFiles(dir, theBook());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Dans ${dir}/ en ${seconds} s : ${made}.`);
  return 0;
}

if (import.meta.main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
