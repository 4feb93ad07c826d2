/** The files that the build makes for sharing a page, from the site's root. */

/** Pages that have a picture of their own in shared links; the others have the book's. */
const illustrated = /^\/(?:propositions\/\d+|(?:parties|chiffres|recit|graphiques)\/[a-z0-9-]+)\/$/;
const lists = new Set(['/chiffres/divergences/']);

/** The size of those pictures, in pixels: what social networks show without cutting. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The picture of the book itself, for pages that have none. */
export const bookCardPath = '/cartes/livre-blanc.png';

/** The picture of a page in shared links. Example: `/cartes/propositions/12.png`. */
export function cardPath(path: string): string {
  return illustrated.test(path) && !lists.has(path) ? `/cartes${path.slice(0, -1)}.png` : bookCardPath;
}

/** The QR code of a page's address. Example: `/qr/propositions/12.svg`. */
export function qrPath(path: string): string {
  return `/qr${path === '/' ? '/accueil' : path.replace(/\/$/, '')}.svg`;
}
