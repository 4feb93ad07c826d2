import type { Features } from 'satteri';

/** Markdown as this book writes it: French typography is the build's own, notes are `[@id]`. */
export const features: Features = { gfm: { footnotes: false }, smartPunctuation: false };
