/** The pictures of shared links, drawn for a built site and kept from one build to the next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chapterPath, chartPath, figurePath, partPath, proposalPath } from '#book/addresses.ts';
import type { Book } from '#book/types.ts';
import { chartsOf } from '#charts/index.ts';
import { bookCardPath, cardPath, qrPath } from '#client/share/files.ts';
import { qrSvg } from '#client/share/qr-code.ts';
import { openFace } from './cards/face.ts';
import {
  bookCard,
  type Card,
  chapterCard,
  chartCard,
  figureCard,
  partCard,
  proposalCard,
} from './cards/layouts.ts';

import { PictureCache } from './cards/raster.ts';
import type { ScannedPage } from './permalinks/scan.ts';

export interface CardsReport {
  readonly total: number;
  /** How many were not in the cache. */
  readonly drawn: number;
}

/** Every card of a book, by its address; each is laid out when asked for. */
export async function cardsOf(book: Book): Promise<Map<string, () => Card>> {
  const face = await openFace();
  return new Map<string, () => Card>([
    [bookCardPath, () => bookCard(face, book)],
    ...book.proposals.map(
      (proposal) =>
        [cardPath(proposalPath(proposal.number)), () => proposalCard(face, book, proposal)] as const,
    ),
    ...book.parts.map((part) => [cardPath(partPath(part.id)), () => partCard(face, book, part)] as const),
    ...book.figures.map(
      (figure) => [cardPath(figurePath(figure.id)), () => figureCard(face, book, figure)] as const,
    ),
    ...book.chapters.map(
      (chapter) => [cardPath(chapterPath(chapter.slug)), () => chapterCard(face, book, chapter)] as const,
    ),
    ...chartsOf(book).map(
      (chart) => [cardPath(chartPath(chart.id)), () => chartCard(face, book, chart)] as const,
    ),
  ]);
}

/** Draws the cards of a book into a built site. */
export async function drawCards({
  dir,
  book,
  cacheFolder = resolve('node_modules/.cache/cartes'),
}: {
  dir: string;
  book: Book;
  cacheFolder?: string;
}): Promise<CardsReport> {
  const cards = await cardsOf(book);
  const cache = new PictureCache(cacheFolder);
  const pending = cards.entries();
  const work = async () => {
    for (const [path, lay] of pending) await cache.write(lay().svg, join(dir, path));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  cache.prune();
  return { total: cards.size, drawn: cache.drawn };
}

/** Writes the QR code of each page that shows a link to one. Gives how many. */
export function writeQrCodes({
  dir,
  pages,
}: {
  dir: string;
  pages: ReadonlyMap<string, ScannedPage>;
}): number {
  let written = 0;
  for (const [path, { qrCode, canonical }] of pages) {
    if (!qrCode || !canonical) continue;
    const file = join(dir, qrPath(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, qrSvg(canonical));
    written += 1;
  }
  return written;
}
