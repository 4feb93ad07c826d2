import type { Citation, CitationFormat } from '#book/citation.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './csl-json.ts';
import { writeRis } from './ris.ts';

interface Writer {
  readonly name: string;
  readonly mediaType: string;
  readonly write: (citation: Citation) => string;
}

/** How each format is named, served and written. */
export const citationWriters: Readonly<Record<CitationFormat, Writer>> = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex', write: writeBibtex },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems', write: writeRis },
  json: { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json', write: writeCslJson },
};
