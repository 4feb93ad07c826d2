import { escapeXml } from './xml.ts';

/**
 * The book's signature: the cost × ease grid with a proposal's own cell filled, as inline SVG.
 * Ranks count from 0, cheapest and easiest first; cost runs across, ease runs down; one cell is 8 pixels.
 * With a label it is read as a picture, without one it is hidden from screen readers, for places where
 * the text beside it says the same. Colours: `.glyph .on` and `.glyph .off`, in `chart.css`.
 */
export function glyph(
  costRank: number,
  easeRank: number,
  costCount = 4,
  easeCount = 3,
  label: string | null = null,
): string {
  const width = costCount * 8;
  const height = easeCount * 8;
  // One path for all the empty cells: some pages show the glyph of every proposal.
  let empty = '';
  let filled = '';
  for (let row = 0; row < easeCount; row += 1) {
    for (let column = 0; column < costCount; column += 1) {
      if (column === costRank && row === easeRank) {
        filled = `<rect class="on" x="${column * 8 + 1}" y="${row * 8 + 1}" width="6" height="6" rx="1"/>`;
      } else {
        empty += `M${column * 8 + 2} ${row * 8 + 1}${emptyCell}`;
      }
    }
  }
  const name = label === null ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(label)}"`;
  return `<svg class="glyph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${name}><path class="off" d="${empty}"/>${filled}</svg>`;
}

/** A cell of 6 pixels with corners of 1, drawn from the start of its top edge. */
const emptyCell = 'h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z';
