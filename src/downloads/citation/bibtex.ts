import type { Citation } from '#book/citation.ts';
import { statusWords } from './status-words.ts';

/** The entry type for BibTeX; a web page has none there, and is `misc`. */
const entryTypes: Record<Citation['kind'], string> = {
  book: 'book',
  proposal: 'incollection',
  chapter: 'incollection',
  figure: 'misc',
  laureate: 'misc',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A citation as a BibTeX entry, in UTF-8; BibLaTeX reads it too. */
export function writeBibtex(citation: Citation): string {
  const { kind, key, author, title, within, number, edition, version, date, url, basedOn } = citation;
  const [year = '', month = ''] = date.split('-');
  const isPart = entryTypes[kind] === 'incollection';
  const note = [
    statusWords(citation),
    basedOn && `D’après : ${basedOn.words}, ${basedOn.url}`,
    !isPart && within && `In : ${within}`,
  ];
  const fields: [name: string, value: string][] = [];
  const add = (name: string, value: string | null | undefined | false) => {
    if (value) fields.push([name, value]);
  };
  // Twice in braces: a name that must not be cut, a title whose capitals must stay.
  add('author', author && `{{${escapeTex(author)}}}`);
  add('title', `{{${escapeTex(title)}}}`);
  add('booktitle', isPart && within && `{{${escapeTex(within)}}}`);
  add('chapter', isPart && number !== null && `{${number}}`);
  add('edition', `{${escapeTex(`${edition}, version ${version}`)}}`);
  add('publisher', author && `{${escapeTex(author)}}`);
  add('year', `{${year}}`);
  add('month', months[Number(month) - 1]);
  add('date', `{${date}}`);
  add('howpublished', entryTypes[kind] === 'misc' && '{En ligne}');
  add('url', `{${url}}`);
  add('language', '{french}');
  add('note', `{${escapeTex(note.filter(Boolean).join('. '))}}`);
  const lines = fields.map(([name, value]) => `  ${name} = ${value}`);
  return `@${entryTypes[kind]}{livre-blanc-${key},\n${lines.join(',\n')}\n}\n`;
}

const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What TeX would take for a command is written as a letter, and hyphens in a row stay hyphens. */
function escapeTex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}&%$#_~^]/g, (letter) => escapes[letter] ?? `\\${letter}`)
    .replace(/-(?=-)/g, '-{}');
}
