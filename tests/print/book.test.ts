import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { proposalPath } from '#book/addresses.ts';
import { typeset } from '#book/typography.ts';
import { type Bookmark, readBookmarks } from '#scripts/pdf/bookmarks.ts';
import { type BookFiles, makeBookFiles } from '#scripts/pdf.ts';
import { theBook } from '#site/book.ts';
import { editionName } from '#site/edition.ts';
import { elements } from '../support/html.ts';
import { epubcheck, poppler } from './tools.ts';

const book = theBook();
const site = inject('siteFolder');
/** The whole book is printed twice: see scripts/pdf/print.ts. */
const patience = 15 * 60_000;

/** Text as one reads it, however its lines and spaces were set. */
const plain = (text: string): string =>
  typeset(text)
    .replace(/[\s\u00ad]+/g, ' ')
    .trim();
/** As it is found in a PDF, where a line's end and a space look the same. */
const packed = (text: string): string => typeset(text).replace(/[\s\u00ad]+/g, '');

const unescaped = (html: string): string =>
  html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '');
const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What each part holds: « 12. Titre », in order. */
const wanted = book.parts.map((part) => ({
  part: plain(part.title),
  proposals: part.proposals.map(({ number, title }) => plain(`${number}. ${title}`)),
}));

let files: BookFiles;
let folder: string;
let pdf: string;
let epub: string;
let archive: Record<string, Uint8Array>;
let bookmarks: readonly Bookmark[];

const inArchive = (name: string): string => new TextDecoder().decode(archive[name]);

beforeAll(async () => {
  const browser = await chromium.connect(inject('browserEndpoint'));
  files = await makeBookFiles({ dir: site, book, browser });
  await browser.close();
  folder = mkdtempSync(join(tmpdir(), 'book-'));
  pdf = join(folder, 'livre-blanc.pdf');
  epub = join(folder, 'livre-blanc.epub');
  writeFileSync(pdf, files.pdf.bytes);
  writeFileSync(epub, files.epub);
  archive = unzipSync(files.epub);
  bookmarks = readBookmarks(files.pdf.file)[0]?.children ?? [];
}, patience);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

describe('The site, the PDF and the e-book', () => {
  it('hold the same proposals: on the site, one page each', () => {
    const titles = book.proposals.map(({ number }) => {
      const html = readFileSync(join(site, proposalPath(number), 'index.html'), 'utf8');
      return plain(unescaped(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? ''));
    });
    expect(titles).toEqual(book.proposals.map(({ title }) => plain(title)));
  });

  it('hold the same proposals: in the PDF, one bookmark each under its part', () => {
    const parts = bookmarks.filter(({ title }) => wanted.some(({ part }) => part === plain(title)));
    expect(
      parts.map(({ title, children }) => ({
        part: plain(title),
        proposals: children.map((child) => plain(child.title)),
      })),
    ).toEqual(wanted);
  });

  it('hold the same proposals: in the e-book, one document each under its part', () => {
    const contents = inArchive('book/sommaire.xhtml');
    const parts = [...contents.matchAll(/<li><a href="[^"]+">([^<]+)<\/a><ol>([\s\S]*?)<\/ol>/g)].map(
      ([, part = '', inside = '']) => ({
        part: plain(unescaped(part)),
        proposals: Array.from(inside.matchAll(/<a href="([^"]+)">([^<]+)</g), ([, href = '', title = '']) => {
          expect(inArchive(`book/${href}`)).toContain('<article');
          return plain(unescaped(title));
        }),
      }),
    );
    expect(parts.filter(({ part }) => wanted.some((one) => one.part === part))).toEqual(wanted);
  });

  it('say the same of each', () => {
    for (const { number, summary, sections } of book.proposals) {
      const page = readFileSync(join(site, proposalPath(number), 'index.html'), 'utf8');
      const leaf = inArchive(`book/p${number}.xhtml`);
      for (const html of [page, leaf]) {
        expect(packed(unescaped(html)), `proposal ${number}`).toContain(packed(summary));
        for (const { title } of sections) expect(packed(unescaped(html))).toContain(packed(title));
      }
    }
  });
});

describe('The PDF', () => {
  it('is tagged, in French, dated from the edition, with its bookmarks', () => {
    const { objects, root, info } = files.pdf.file;
    const catalogue = objects.get(root) ?? '';
    expect(catalogue).toContain('/Lang (fr)');
    expect(catalogue).toContain('/Marked true');
    expect(catalogue).toContain('/DisplayDocTitle true');
    expect(objects.get(info)).toContain(`/CreationDate (D:${book.edition.date.replaceAll('-', '')}`);
    const titles = bookmarks.map(({ title }) => plain(title));
    expect(titles).toEqual(expect.arrayContaining(['Sommaire', 'Le récit d’impact', 'Glossaire', 'Sources']));
    for (const { title, sheet } of bookmarks) expect(sheet, title).toBeGreaterThan(0);
  });

  it('has its chapters under the narrative', () => {
    const narrative = bookmarks.find(({ title }) => plain(title) === 'Le récit d’impact');
    expect(narrative?.children.map(({ title }) => plain(title))).toEqual(
      book.chapters.map(({ order, title }) => plain(`${order}. ${title}`)),
    );
  });

  it('leads nowhere on the machine that made it', () => {
    const links = [...files.pdf.file.objects.values()].flatMap(
      (body) => /\/URI \(([^)]*)\)/.exec(body)?.[1] ?? [],
    );
    const home =
      /<link rel="canonical" href="([^"]+)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? '';
    expect(links.length).toBeGreaterThan(book.proposals.length);
    const own = links.filter((link) => !/^https?:\/\/(?!localhost|127\.)/.test(link));
    expect(own.filter((link) => !link.startsWith(home))).toEqual([]);
  });
});

describe.skipIf(!poppler())('The PDF, as another program reads it', () => {
  const read = () => poppler() ?? expect.unreachable();

  it('opens without an error, and says what it is', () => {
    const { output, status } = read().info('-isodates', pdf);
    expect(status).toBe(0);
    expect(output).not.toMatch(/error/i);
    const line = (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(output)?.[1] ?? '';
    expect(plain(line('Title'))).toBe(plain(`${book.title} ${book.horizon}`));
    expect(line('Tagged')).toBe('yes');
    expect(Number(line('Pages'))).toBe(files.pdf.sheets);
    expect(line('Page size')).toContain('A4');
    expect(line('CreationDate')).toContain(book.edition.date);
  });

  it('has on every sheet but the cover its number, how many there are, and the edition', () => {
    const [cover = '', ...sheets] = read().text('-layout', pdf, '-').output.split('\f').slice(0, -1);
    expect(cover).toContain(editionName(book));
    expect(sheets).toHaveLength(files.pdf.sheets - 1);
    const wrong = sheets.flatMap((sheet, index) => {
      const foot = packed(sheet.trimEnd().split('\n').at(-1) ?? '');
      const expected = packed(`${editionName(book)}page ${index + 2} sur ${files.pdf.sheets}`);
      return foot.endsWith(expected) ? [] : [index + 2];
    });
    expect(wrong).toEqual([]);
  });

  it('opens each proposal on a new sheet, where its bookmark and the contents say, with its part at the head', () => {
    const sheets = read().text('-layout', pdf, '-').output.split('\f');
    const contents = plain(sheets.slice(0, 6).join(' '));
    for (const { title, children } of bookmarks) {
      const part = wanted.find((one) => one.part === plain(title));
      for (const [index, { sheet }] of part ? children.entries() : []) {
        const proposal = book.parts.find((one) => plain(one.title) === part?.part)?.proposals[index];
        const text = packed(sheets[sheet - 1] ?? '');
        expect(text.slice(0, 300), `sheet ${sheet}`).toContain(packed(`Proposition ${proposal?.number}`));
        expect(text.startsWith(packed(title))).toBe(true);
        expect(text).toContain(packed(proposal?.title ?? '?'));
        expect(text).toContain(packed(proposal?.summary ?? '?'));
        expect(contents).toContain(`${proposal?.number} ${plain(proposal?.title ?? '')} ${sheet}`);
      }
    }
  });
});

describe('The e-book', () => {
  it('says first, uncompressed, what it is', () => {
    expect(Buffer.from(files.epub).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('is in French and of this edition', () => {
    const about = inArchive('book/package.opf');
    expect(about).toContain('<dc:language>fr</dc:language>');
    expect(about).toContain(`<dc:date>${book.edition.date}</dc:date>`);
    expect(about).toContain(typeset(editionName(book)));
    for (const name of Object.keys(archive).filter((file) => file.endsWith('.xhtml'))) {
      const html = elements(inArchive(name)).find((element) => element.name === 'html');
      expect(html?.attributes.get('xml:lang'), name).toBe('fr');
    }
  });

  it.skipIf(!epubcheck())('is accepted by epubcheck without a remark', () => {
    const { output, status } = epubcheck()?.(epub) ?? expect.unreachable();
    expect(output).toMatch(/0 fatals \/ 0 errors \/ 0 warnings/);
    expect(status).toBe(0);
  });
});
