/**
 * Folds a French text to what people type without thinking: no case, no accent, no ligature, no subscript,
 * straight apostrophes, plain hyphens and spaces. « Cœur d’ŒUVRE n° 2 » gives `coeur d'oeuvre n° 2`.
 */
export function fold(text: string): string {
  return text
    .replace(/[´`]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{Mark}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
}
