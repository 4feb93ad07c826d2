/**
 * Rows as a CSV that a French Excel opens right: a mark, semicolons, CR LF, and no cell that a spreadsheet would
 * run as a formula, since a text may come from whoever made the link.
 *
 * @param rows the names of the columns first
 */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cell).join(';')}\r\n`).join('')}`;
}

/** A text as a cell: plain spaces, quotes where it needs them, an apostrophe before what looks like a formula. */
function cell(text: string): string {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ');
  const guarded = /^[\s']*[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return /[;"\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
