import type { OfficePackage } from './open-package.ts';
import { walkXml } from './walk-xml.ts';

/** One block of a Word document, in its order. */
export interface DocxBlock {
  /** 1 to 9 for a heading, by its style; null otherwise. */
  level: number | null;
  list: 'bullet' | 'number' | null;
  /** Markdown on one line, but for the line breaks that its writer put in. */
  text: string;
}

/** What a Word document says, and what of it cannot be taken up. */
export interface DocxContent {
  blocks: DocxBlock[];
  /** Tables, pictures and notes, with the rank of the block they follow. */
  lost: { what: 'table' | 'picture' | 'footnote'; after: number }[];
}

/** Reads a DOCX: paragraphs, headings, lists, bold, italics and links. Throws when it is not a document. */
export function readDocx(files: OfficePackage): DocxContent {
  const xml = files.get('word/document.xml');
  if (xml === undefined) throw new Error('no document in this package');
  const levels = headingStyles(files.get('word/styles.xml') ?? null);
  const links = linkTargets(files.get('word/_rels/document.xml.rels') ?? null);
  const numbered = numberedLists(files.get('word/numbering.xml') ?? null);
  const blocks: DocxBlock[] = [];
  const lost: DocxContent['lost'] = [];
  let tables = 0;
  let paragraph: { style: string; outline: number | null; listId: string | null; text: string } | null = null;
  let run = { bold: false, italic: false, text: '' };
  let inRunProperties = false;
  let reads = false;
  let link: { href: string; start: number } | null = null;

  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'tbl') {
        if (tables === 0) lost.push({ what: 'table', after: blocks.length });
        tables += 1;
      } else if (name === 'drawing' || name === 'pict') lost.push({ what: 'picture', after: blocks.length });
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        lost.push({ what: 'footnote', after: blocks.length });
      } else if (name === 'p') paragraph = { style: '', outline: null, listId: null, text: '' };
      else if (paragraph === null) return;
      else if (name === 'pStyle') paragraph.style = value;
      else if (name === 'outlineLvl') paragraph.outline = Number(value) < 9 ? Number(value) + 1 : null;
      else if (name === 'numId' && value !== '0') paragraph.listId = value;
      else if (name === 'r') run = { bold: false, italic: false, text: '' };
      else if (name === 'rPr') inRunProperties = true;
      else if (name === 'b' && inRunProperties) run.bold = isOn(value);
      else if (name === 'i' && inRunProperties) run.italic = isOn(value);
      else if (name === 't') reads = true;
      else if (name === 'br' || name === 'cr') run.text += '\n';
      else if (name === 'tab') run.text += ' ';
      else if (name === 'noBreakHyphen') run.text += '-';
      else if (name === 'hyperlink') {
        const href = links.get(attributes.get('id') ?? '');
        link = href === undefined ? null : { href, start: paragraph.text.length };
      }
    },
    text(value) {
      if (reads) run.text += value;
    },
    close(name) {
      if (name === 'tbl') tables -= 1;
      else if (name === 't') reads = false;
      else if (name === 'rPr') inRunProperties = false;
      else if (name === 'r' && paragraph) paragraph.text += emphasized(run);
      else if (name === 'hyperlink' && paragraph && link) {
        const words = paragraph.text.slice(link.start);
        if (words.trim() !== '')
          paragraph.text = `${paragraph.text.slice(0, link.start)}[${words}](${link.href})`;
        link = null;
      } else if (name === 'p' && paragraph) {
        const { style, outline, listId } = paragraph;
        // Word cuts a bold sentence in several runs: their marks meet, and say nothing.
        const text = paragraph.text.replace(/\*{4}/g, '').trim();
        const level = outline ?? levels.get(style) ?? null;
        const list = listId === null ? null : numbered.has(listId) ? 'number' : 'bullet';
        if (text !== '' && tables === 0)
          blocks.push({
            level,
            list: level === null ? list : null,
            text: level === null ? text : text.replaceAll('**', ''),
          });
        paragraph = null;
      }
    },
  });
  return { blocks, lost };
}

const isOn = (value: string): boolean => !['0', 'false', 'none', 'off'].includes(value);

function emphasized({ bold, italic, text }: { bold: boolean; italic: boolean; text: string }): string {
  const mark = bold ? '**' : italic ? '*' : '';
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return mark === '' || words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

/** The heading level of each style: Word names its own « heading 1 » in every language. */
function headingStyles(xml: string | null): Map<string, number> {
  const levels = new Map<string, number>();
  const parents = new Map<string, string>();
  if (xml === null) return levels;
  let style = '';
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'style') style = attributes.get('styleId') ?? '';
      else if (name === 'name') {
        const level = /^heading ([1-9])$/i.exec(value)?.[1];
        if (level) levels.set(style, Number(level));
      } else if (name === 'basedOn') parents.set(style, value);
      else if (name === 'outlineLvl' && Number(value) < 9 && !levels.has(style))
        levels.set(style, Number(value) + 1);
    },
  });
  for (const child of parents.keys()) {
    const seen = new Set<string>();
    let ancestor: string | undefined = child;
    while (ancestor !== undefined && !levels.has(ancestor) && !seen.has(ancestor)) {
      seen.add(ancestor);
      ancestor = parents.get(ancestor);
    }
    const level = ancestor === undefined ? undefined : levels.get(ancestor);
    if (level !== undefined) levels.set(child, level);
  }
  return levels;
}

function linkTargets(xml: string | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (xml === null) return targets;
  walkXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') !== 'External') return;
      targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
    },
  });
  return targets;
}

/** The lists whose items are numbered; the others have bullets. */
function numberedLists(xml: string | null): ReadonlySet<string> {
  const formats = new Map<string, string>();
  const lists = new Map<string, string>();
  if (xml === null) return new Set();
  let abstract = '';
  let list = '';
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'abstractNum') abstract = attributes.get('abstractNumId') ?? '';
      else if (name === 'numFmt' && !formats.has(abstract)) formats.set(abstract, value);
      else if (name === 'num') list = attributes.get('numId') ?? '';
      else if (name === 'abstractNumId') lists.set(list, value);
    },
  });
  return new Set([...lists].filter(([, id]) => formats.get(id) !== 'bullet').map(([id]) => id));
}
