import type { Citation } from '#book/citation.ts';
import { license } from './linked-data.ts';

export type MetaPair = readonly [name: string, content: string];

/**
 * What Zotero's « Embedded Metadata » translator and Google Scholar read. `citation_inbook_title` makes a
 * chapter of an item; what is neither chapter nor article must say so by `z:itemType`.
 */
export function citationMetas(work: Citation, keywords: readonly string[]): MetaPair[] {
  const { kind, author, title, within, edition, version, date, url, basedOn } = work;
  const metas: (MetaPair | false | null)[] = [
    ['citation_title', title],
    author !== null && ['citation_author', author],
    author !== null && ['citation_publisher', author],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_language', 'fr'],
    ['citation_public_url', url],
    ['citation_fulltext_html_url', url],
    keywords.length > 0 && ['citation_keywords', keywords.join('; ')],
    ...typeMetas(work),
    ['DC.date', date],
    ['DC.rights', license],
    within !== null && ['DC.relation.isPartOf', within],
    basedOn !== null && ['DC.source', `${basedOn.words}, ${basedOn.url}`],
    kind === 'book' && ['citation_technical_report_number', `${edition}, version ${version}`],
  ];
  return metas.filter((meta): meta is MetaPair => meta !== false && meta !== null);
}

function typeMetas({ kind, within, edition, version }: Citation): MetaPair[] {
  if (kind === 'book') return [['z:itemType', 'report']];
  if (kind === 'proposal' || kind === 'chapter') {
    return [['citation_inbook_title', `${within} (${edition}, version ${version})`]];
  }
  return [['z:itemType', 'webpage']];
}
