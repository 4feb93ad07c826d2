import { homePath } from '#book/addresses.ts';
import { type Citation, citationFilePath, citationFormats } from '#book/citation.ts';
import { citationWriters } from '#downloads/citation/write-citation.ts';
import { license } from './linked-data.ts';

/** A `link` of the page's head; `href` starts at the site's root, or is whole. */
export interface PageLink {
  rel: string;
  href: string;
  type?: string;
}

/**
 * Signposting (signposting.org) and `cite-as` (RFC 8574): which address to cite, what kind of thing it is,
 * under which licence, and where it is described for machines.
 */
export function signposts({ key, url, within }: Citation, type: string): PageLink[] {
  return [
    { rel: 'cite-as', href: url },
    { rel: 'type', href: `https://schema.org/${type}` },
    { rel: 'license', href: license },
    ...citationFormats.map((format) => ({
      rel: 'describedby',
      href: citationFilePath(key, format),
      type: citationWriters[format].mediaType,
    })),
    ...(within === null ? [] : [{ rel: 'collection', href: homePath }]),
  ];
}
