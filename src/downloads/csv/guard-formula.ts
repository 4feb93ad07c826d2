/**
 * What a spreadsheet would run instead of showing (OWASP, « CSV Injection »): a first sign among = + - @, in
 * either width, even after spaces or tabs. Quotes before count too, so that guarding can be undone.
 */
const formula = /^[\s']*[=+\-@＝＋－＠]/u;

/** A text that no spreadsheet takes for a formula: one apostrophe goes before those that look like one. */
export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that was guarded. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
