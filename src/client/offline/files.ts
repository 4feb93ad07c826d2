/** Names that the build, the pages and the service worker agree on; addresses are from the site's root. */

export const workerFile = 'service-worker.js';
/** What the whole book is made of: read only when someone takes it along or updates it. */
export const listFile = 'hors-connexion/liste.json';
/** A few bytes that change with the site, to know whether an update is due. */
export const editionFile = 'hors-connexion/edition.json';

/** Pages read lately, and what they needed. */
export const readCache = 'livre-lu';
/** The whole book, when the reader has asked for it. */
export const bookCache = 'livre-entier';

/** Everything that the book needs offline. */
export interface BookFiles {
  /** Changes when any file does. */
  readonly edition: string;
  /** Bytes that the network carries, compressed. */
  readonly bytes: number;
  /** Addresses from the site's root without their first slash, each with a digest of its content. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}
