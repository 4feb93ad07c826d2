import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '#book/types.ts';
import { cardSize } from '#client/share/files.ts';
import { theBook } from '#site/book.ts';
import type { Card } from './cards/layouts.ts';
import { margin } from './cards/layouts.ts';
import { PictureCache, rasterise } from './cards/raster.ts';
import { cardsOf } from './cards.ts';

let cards: Map<string, () => Card>;
let book: Book;
beforeAll(async () => {
  book = theBook();
  cards = await cardsOf(book);
});

describe('the cards of the book', () => {
  it('are one a proposal, a part, a figure, a chapter and a chart, and one for the rest', () => {
    const kinds = Map.groupBy(cards.keys(), (path) => path.split('/')[2]);
    expect(kinds.get('propositions')).toHaveLength(book.proposals.length);
    expect(kinds.get('parties')).toHaveLength(book.parts.length);
    expect(kinds.get('chiffres')).toHaveLength(book.figures.length);
    expect(kinds.get('recit')).toHaveLength(book.chapters.length);
    expect(kinds.get('livre-blanc.png')).toHaveLength(1);
  });

  it('cut no text and let none run over another nor out of the margins', () => {
    const wrong: string[] = [];
    for (const [path, lay] of cards) {
      const { texts } = lay();
      texts.forEach((one, index) => {
        // Letters stand a little out of their advance; numerals are drawn as large as their box.
        const isOut =
          one.left < margin - 12 ||
          one.right > cardSize.width - margin + 12 ||
          one.top < 40 ||
          one.bottom > cardSize.height - margin + 12;
        const covered = texts
          .slice(index + 1)
          .find(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          );
        if (isOut || covered || one.text.includes('…'))
          wrong.push(`${path}: ${one.text} ${covered?.text ?? ''}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('say a proposal’s number, title, cost, ease and status; a figure’s value and source', () => {
    const words = (path: string) =>
      (cards.get(path)?.().texts ?? []).map(({ text }) => text.replace(/[\u00a0\u202f]/g, ' ')).join(' ');
    const [proposal] = book.proposals;
    const [figure] = book.figures;
    if (!proposal || !figure) throw new Error('The book is empty.');
    const said = words(`/cartes/propositions/${proposal.number}.png`);
    for (const part of [String(proposal.number), proposal.cost.label, proposal.ease.label, 'édition'])
      expect(said).toContain(part);
    for (const word of proposal.title.split(/[ ’']/)) expect(said).toContain(word);
    expect(words(`/cartes/chiffres/${figure.id}.png`)).toContain(figure.source.publisher);
  });

  it('are large enough to be read at 300 pixels', () => {
    const smallest = (path: string) =>
      Math.max(...(cards.get(path)?.().texts ?? []).map(({ top, bottom }) => bottom - top));
    // A quarter of the size: capitals of 8 pixels at least for what is largest on each.
    expect([...cards.keys()].filter((path) => smallest(path) < 32)).toEqual([]);
  });
});

describe('a card as a picture', () => {
  it('is 1200 × 630, light, with nothing drawn on its edges but the band', async () => {
    for (const path of [
      '/cartes/propositions/1.png',
      '/cartes/livre-blanc.png',
      '/cartes/graphiques/cout-facilite.png',
    ]) {
      const png = await rasterise(cards.get(path)?.().svg ?? '');
      expect(png.length).toBeLessThan(90_000);
      const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([cardSize.width, cardSize.height]);
      const pixel = (x: number, y: number) =>
        data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).join();
      const paper = pixel(info.width - 1, 0);
      for (let x = 24; x < info.width; x += 1)
        for (const y of [0, 20, info.height - 20, info.height - 1]) expect(pixel(x, y)).toBe(paper);
      for (let y = 0; y < info.height; y += 1)
        for (const x of [30, info.width - 20]) expect(pixel(x, y)).toBe(paper);
      const inked = data.filter(
        (value, index) => index % 3 === 0 && Math.abs(value - Number(paper.split(',')[0])) > 100,
      ).length;
      expect(inked).toBeGreaterThan(4000);
    }
  }, 60_000);

  it('is drawn once, and again only when what it shows changes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    const svg = (fill: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"><rect width="12" height="6" fill="${fill}"/></svg>`;
    const draw = async (...fills: string[]) => {
      const cache = new PictureCache(join(folder, 'cache'));
      for (const fill of fills) await cache.write(svg(fill), join(folder, `${fill.slice(1)}.png`));
      cache.prune();
      return cache.drawn;
    };
    expect(await draw('#000', '#111')).toBe(2);
    expect(await draw('#000', '#111')).toBe(0);
    expect(await draw('#000', '#222')).toBe(1);
    expect(readFileSync(join(folder, '000.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(statSync(join(folder, '222.png')).size).toBeGreaterThan(0);
    await draw('#000');
    expect(readdirSync(join(folder, 'cache'))).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });
});
