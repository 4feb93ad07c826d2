import { qrSvg } from '../share/qr-code.ts';
import type { Row } from './rows.ts';
import { describeCount, describeTotals } from './wording.ts';

/**
 * Fills the page's first sheet: how many proposals, by cost and by ease, where they stand in the matrix, and
 * the table that a council reads.
 */
export function fillBrief(page: Element, rows: readonly Row[]): void {
  setText(page, '[data-count]', describeCount(rows.length));
  for (const [scale, rankOf] of [
    ['cost', (row: Row) => row.costRank],
    ['ease', (row: Row) => row.easeRank],
  ] as const) {
    const levels = [...page.querySelectorAll(`th[data-${scale}]`)].map((heading, rank) => ({
      label: heading.getAttribute(`data-${scale}`) ?? '',
      chosen: rows.filter((row) => rankOf(row) === rank).length,
    }));
    setText(page, `[data-total="${scale}"]`, describeTotals(levels));
  }
  for (const cell of page.querySelectorAll<HTMLElement>('td[data-cell]')) {
    const [cost, ease] = (cell.dataset.cell ?? '').split('-').map(Number);
    cell.replaceChildren(...rows.filter((row) => row.costRank === cost && row.easeRank === ease).map(mark));
  }
  page.querySelector('[data-summary]')?.replaceChildren(...rows.map(line));
}

function setText(page: Element, selector: string, text: string): void {
  const element = page.querySelector(selector);
  if (element) element.textContent = text;
}

/** A proposal in the matrix: its number, in its part's hue, that leads to its place in the list. */
function mark({ number, title, element }: Row): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${element.id}`;
  link.textContent = String(number);
  link.title = title;
  link.dataset.part = element.dataset.part;
  return link;
}

function line({ number, title, cost, ease, horizon, pilots }: Row): HTMLElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = `${number}. ${title}`;
  row.append(head, ...[cost, ease, horizon, pilots].map(cellOf));
  return row;
}

function cellOf(text: string): HTMLElement {
  const cell = document.createElement('td');
  cell.textContent = text;
  return cell;
}

/** Writes the printed address, and its code for whoever has the paper in hand. */
export function fillAddress(page: Element, address: string): void {
  setText(page, '[data-address]', address);
  const place = page.querySelector('[data-code]');
  if (!place) return;
  const picture = document.createElement('img');
  picture.alt = '';
  picture.width = 110;
  picture.height = 110;
  picture.src = `data:image/svg+xml,${encodeURIComponent(qrSvg(address))}`;
  place.replaceChildren(picture);
}
