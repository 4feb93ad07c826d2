import type { Citation } from '#book/citation.ts';
import { statusWords } from './status-words.ts';

const referenceTypes: Record<Citation['kind'], string> = {
  book: 'RPRT',
  proposal: 'CHAP',
  chapter: 'CHAP',
  figure: 'ELEC',
  laureate: 'ELEC',
};

/** A citation in the RIS format, which EndNote, Mendeley and Zotero import. */
export function writeRis(citation: Citation): string {
  const { kind, key, author, title, within, number, edition, version, date, url, basedOn } = citation;
  const lines: string[] = [];
  const add = (tag: string, value: string | null | undefined) => {
    if (value) lines.push(`${tag}  - ${value.replace(/\s+/g, ' ').trim()}`);
  };
  add('TY', referenceTypes[kind]);
  add('ID', `livre-blanc-${key}`);
  // A comma at its end keeps a body's name from being cut into first and last names.
  add('AU', author && `${author},`);
  add('TI', title);
  add('T2', within);
  add('SE', number === null ? null : String(number));
  add('ET', `${edition}, version ${version}`);
  add('PB', author);
  add('PY', date.slice(0, 4));
  add('DA', `${date.replaceAll('-', '/')}/`);
  add('UR', url);
  add('LA', 'fr');
  add('N1', statusWords(citation));
  add('N1', basedOn && `D’après : ${basedOn.words}, ${basedOn.url}`);
  return [...lines, 'ER  - ', ''].join('\r\n');
}
