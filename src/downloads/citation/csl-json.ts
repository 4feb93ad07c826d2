import type { Citation } from '#book/citation.ts';
import { statusWords } from './status-words.ts';

const itemTypes: Record<Citation['kind'], string> = {
  book: 'report',
  proposal: 'chapter',
  chapter: 'chapter',
  figure: 'webpage',
  laureate: 'webpage',
};

/** A citation as the Citation Style Language describes it (CSL-JSON 1.0): a list of one item. */
export function writeCslJson(citation: Citation): string {
  const { kind, key, author, title, within, number, edition, version, date, url, basedOn } = citation;
  const name = author ? [{ literal: author }] : undefined;
  const item = {
    id: `livre-blanc-${key}`,
    type: itemTypes[kind],
    author: name,
    title,
    'container-title': within ?? undefined,
    'chapter-number': itemTypes[kind] === 'chapter' ? String(number) : undefined,
    edition,
    version,
    status: statusWords(citation),
    publisher: author ?? undefined,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    URL: url,
    language: 'fr-FR',
    note: basedOn ? `D’après : ${basedOn.words}, ${basedOn.url}` : undefined,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
