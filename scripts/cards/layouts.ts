import { formatDate } from '#book/dates.ts';
import { count } from '#book/plural.ts';
import type { Book, Chapter, Figure, Part, Proposal } from '#book/types.ts';
import { typeset } from '#book/typography.ts';
import type { Chart } from '#charts/chart.ts';
import { lightColours } from '#charts/paint.ts';
import { renderSvg } from '#charts/render-svg.ts';
import { cardSize } from '#client/share/files.ts';
import { statusName } from '#site/edition.ts';
import type { Face } from './face.ts';
import { outlineTexts } from './outline-texts.ts';
import { Picture } from './picture.ts';
import { capitals, setText } from './set-text.ts';

/** A card as SVG, and where its texts stand. */
export interface Card {
  readonly svg: string;
  readonly texts: Picture['texts'];
}

const { width, height } = cardSize;
/** Nothing is drawn nearer to the edges: some networks round the corners. */
export const margin = 64;
const inner = width - 2 * margin;
const band = 20;
const small = { size: 30, weight: 450 } as const;
const { ink, soft, rule, paper, hues } = lightColours;
const title = { weight: 650, spacing: -0.015 } as const;

const hueOf = (part: Part | null): string => (part ? hues[part.index % hues.length] : undefined) ?? ink;

/** What every card has: the book's silhouette and name at the top, the edition's status, a band of colour. */
function startCard(face: Face, book: Book, status: string, hue: string): Picture {
  const card = new Picture(face);
  card.rect(0, 0, band, height, hue);
  silhouette(card, book, margin, margin - 4, 7);
  card.line(typeset(book.title), margin + 52, margin + 22, { ...small, weight: 650 }, ink);
  card.line(typeset(status), width - margin, margin + 22, small, soft, 'right');
  return card;
}

/** Where the content of a card begins and ends, under the name and above the foot. */
const top = 132;
const foot = height - margin;

/** One row of squares a part, as the site's mark. */
function silhouette(card: Picture, { parts }: Book, x: number, y: number, step: number): void {
  for (const { index, proposals } of parts) {
    const squares = Math.max(1, Math.round(proposals.length / 4));
    for (let column = 0; column < squares; column += 1) {
      card.rect(
        x + column * step,
        y + index * step,
        step * 0.75,
        step * 0.75,
        hues[index % hues.length] ?? ink,
        { radius: 1 },
      );
    }
  }
}

const done = (card: Picture): Card => ({ svg: card.svg(width, height, paper), texts: card.texts });

/** A proposal: its number, its title, its place in the cost × ease grid, its status. */
export function proposalCard(face: Face, book: Book, proposal: Proposal): Card {
  const hue = hueOf(proposal.part);
  const card = startCard(face, book, statusName(proposal.status), hue);
  const number = String(proposal.number);
  const numeral = { size: 250, weight: 800, spacing: -0.05 } as const;
  const grid = { cell: 30, rows: book.eases.length, columns: book.costs.length };
  const gridTop = foot - grid.rows * grid.cell + 4;

  card.line(number, margin - 8, top + numeral.size * capitals + 8, numeral, hue);
  const left = margin + face.width(number, numeral) + 34;
  const words = setText(
    face,
    typeset(proposal.title),
    { width: width - margin - left, height: gridTop - 40 - top },
    { ...title, largest: 80, smallest: 26 },
  );
  card.block(words, left, top + 8, ink);

  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const own = column === proposal.cost.rank && row === proposal.ease.rank;
      const x = margin + column * grid.cell;
      card.rect(x, gridTop + row * grid.cell, grid.cell - 6, grid.cell - 6, own ? hue : rule, { radius: 4 });
    }
  }
  const beside = margin + grid.columns * grid.cell + 24;
  const said = setText(
    face,
    typeset(`${proposal.cost.label} · ${proposal.ease.label}`),
    { width: width - margin - beside, height: 48 },
    { weight: 650, largest: 42, smallest: 26, most: 1 },
  );
  card.block(said, beside, gridTop + 2, ink);
  const who = typeset(`Décide : ${proposal.pilots.map(({ name }) => name).join(', ')}`);
  card.block(
    setText(
      face,
      who,
      { width: width - margin - beside, height: 40 },
      { weight: 450, largest: 32, smallest: 20, most: 1 },
    ),
    beside,
    gridTop + 52,
    soft,
  );
  return done(card);
}

/** A figure: its value, what it counts, its source. */
export function figureCard(face: Face, book: Book, figure: Figure): Card {
  const card = startCard(face, book, statusName(book.edition.status), ink);
  const value = setText(
    face,
    typeset(figure.display),
    { width: inner, height: 210 },
    { weight: 800, spacing: -0.035, largest: 230, smallest: 60, leading: 1 },
  );
  card.block(value, margin - 4, top + 16, ink);
  const source = setText(
    face,
    typeset(`${figure.source.publisher}, ${formatDate(figure.source.date)}`),
    { width: inner, height: 44 },
    { weight: 450, largest: 36, smallest: 20, most: 1 },
  );
  const sourceTop = foot - source.style.size * capitals;
  const labelTop = top + 16 + value.height + 34;
  const label = figure.period ? `${figure.label} (${figure.period})` : figure.label;
  const words = setText(
    face,
    typeset(label),
    { width: inner, height: sourceTop - 34 - labelTop },
    { ...title, largest: 62, smallest: 24 },
  );
  card.block(words, margin, labelTop, ink);
  card.block(source, margin, sourceTop, soft);
  return done(card);
}

/** A part: its title, and one mark a proposal, filled as it is easy. */
export function partCard(face: Face, book: Book, part: Part): Card {
  const hue = hueOf(part);
  const card = startCard(face, book, statusName(book.edition.status), hue);
  const words = setText(
    face,
    typeset(part.title),
    { width: inner, height: 220 },
    { ...title, weight: 800, largest: 108, smallest: 40 },
  );
  card.block(words, margin - 2, top + 10, hue);
  card.line(
    typeset(count(part.proposals.length, 'proposition', 'propositions')),
    margin,
    top + 10 + words.height + 58,
    { size: 44, weight: 650 },
    ink,
  );
  marks(card, face, book, part.proposals, hue);
  return done(card);
}

/** Numbered marks on as few rows as needed, at the foot: filled for the easiest, hollow for the hardest. */
function marks(card: Picture, face: Face, book: Book, proposals: readonly Proposal[], hue: string): void {
  const rows = Math.ceil((proposals.length * 66) / inner);
  const columns = Math.ceil(proposals.length / rows);
  const step = Math.min(66, inner / columns, 150 / rows);
  const side = step - 8;
  const style = { size: step * 0.4, weight: 650 } as const;
  proposals.forEach(({ number, ease }, index) => {
    const x = margin + (index % columns) * step;
    const y = foot - (rows - Math.floor(index / columns)) * step;
    const isEasy = ease.rank === 0;
    const isHard = ease.rank === book.eases.length - 1;
    card.rect(x, y, side, side, isHard ? 'none' : hue, { radius: 8, opacity: isEasy ? 1 : 0.16 });
    if (!isEasy)
      card.rect(x + 1.5, y + 1.5, side - 3, side - 3, 'none', { radius: 7, stroke: hue, dashed: isHard });
    const text = String(number);
    const left = x + (side - face.width(text, style)) / 2;
    card.line(text, left, y + (side + style.size * capitals) / 2, style, isEasy ? paper : hue);
  });
}

/** A chapter of the narrative: its place, its title, its first sentences. */
export function chapterCard(face: Face, book: Book, chapter: Chapter): Card {
  const card = startCard(face, book, statusName(book.edition.status), ink);
  card.line(
    typeset(`Le récit d’impact, chapitre ${chapter.order} sur ${book.chapters.length}`),
    margin,
    top + 34,
    { size: 36, weight: 450 },
    soft,
  );
  const words = setText(
    face,
    typeset(chapter.title),
    { width: inner, height: 220 },
    { ...title, largest: 88, smallest: 32 },
  );
  card.block(words, margin - 2, top + 70, ink);
  const leadTop = top + 70 + words.height + 30;
  const lead = setText(
    face,
    typeset(chapter.lead),
    { width: inner, height: foot - leadTop },
    { weight: 450, largest: 36, smallest: 20, leading: 1.32 },
  );
  card.block(lead, margin, leadTop, soft);
  return done(card);
}

/** A picture drawn smaller than this says nothing: the answer in words takes its place. */
const smallestScale = 0.4;

/** A chart: the question, the answer, and the picture. */
export function chartCard(face: Face, book: Book, chart: Chart): Card {
  const card = startCard(face, book, statusName(book.edition.status), ink);
  const rows = chart.rows(book);
  const question = typeset(chart.question(book));
  const words = setText(
    face,
    question,
    { width: inner, height: 130 },
    { ...title, largest: 60, smallest: 26 },
  );
  card.block(words, margin, top, ink);
  const under = top + words.height + 36;
  const room = { width: 660, height: foot - under };
  const [shown] = [920, 640, 520, 400]
    .map((candidate) => {
      const scene = chart.scene(rows, { width: candidate });
      return { scene, scale: Math.min(room.width / scene.width, room.height / scene.height) };
    })
    .filter(({ scale }) => scale >= smallestScale)
    // The layout that shows most.
    .sort((one, other) => drawnArea(other) - drawnArea(one));
  const finding = setText(
    face,
    typeset(chart.finding(rows)),
    { width: inner - (shown ? shown.scene.width * shown.scale + 48 : 0), height: room.height },
    { weight: 450, largest: shown ? 40 : 46, smallest: 20, leading: 1.3 },
  );
  card.block(finding, margin, under, soft);
  if (!shown) return done(card);
  const { scene, scale } = shown;
  const drawn = outlineTexts(card, renderSvg(scene, { standalone: true }));
  card.insert(drawn, width - margin - scene.width * scale, under, scale);
  return done(card);
}

const drawnArea = ({ scene, scale }: { scene: { width: number; height: number }; scale: number }): number =>
  scene.width * scene.height * scale ** 2;

/** The book, for every other page: its title, and one mark a proposal in the five hues. */
export function bookCard(face: Face, book: Book): Card {
  const card = startCard(face, book, statusName(book.edition.status), ink);
  const words = setText(
    face,
    typeset(book.title),
    { width: inner, height: 170 },
    { ...title, weight: 800, largest: 92, smallest: 36 },
  );
  card.block(words, margin - 2, top, ink);
  const said = setText(
    face,
    typeset(`${count(book.proposals.length, 'proposition', 'propositions')} · ${book.horizon}`),
    { width: inner, height: 50 },
    { weight: 450, largest: 40, smallest: 24, most: 1 },
  );
  const saidTop = top + words.height + 14;
  card.block(said, margin, saidTop, soft);
  const columns = Math.max(...book.parts.map(({ proposals }) => proposals.length));
  const room = foot - (saidTop + said.height + 16);
  const step = Math.min(56, inner / columns, room / book.parts.length);
  for (const part of book.parts) {
    const y = foot - (book.parts.length - part.index) * step;
    part.proposals.forEach((_, column) => {
      card.rect(margin + column * step, y + step * 0.14, step * 0.86, step * 0.86, hueOf(part), {
        radius: step * 0.1,
      });
    });
  }
  return done(card);
}
