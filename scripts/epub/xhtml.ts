import type { Attribute } from '#site/scan-html.ts';

/** Entities that XML knows too; pages write the other characters as they are, but for the no-break space. */
const kept = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/iy;

/**
 * A text of HTML as a text of XML.
 * @throws on an entity that only HTML knows
 */
export function textOf(html: string): string {
  return html.replaceAll('&nbsp;', '\u00a0').replace(/&|>/g, (sign, at: number, text: string) => {
    if (sign === '>') return '&gt;';
    kept.lastIndex = at;
    if (kept.test(text)) return '&';
    if (/^&[a-z][a-z\d]*;/i.test(text.slice(at, at + 40))) {
      throw new Error(`XML does not know the entity in « ${text.slice(at, at + 40)} ».`);
    }
    return '&amp;';
  });
}

/** The reader of HTML puts names in lower case; SVG does not. */
const svgNames: Record<string, string> = {
  viewbox: 'viewBox',
  preserveaspectratio: 'preserveAspectRatio',
  textlength: 'textLength',
};

/** What an attribute of the site says in a book's own vocabulary. */
const semantics: Record<string, string> = {
  'doc-noteref': 'noteref',
};

/** Attributes that only serve the site. */
const dropped = /^(?:data-(?!part$)|tabindex$|rel$)/;

/** A start tag's attributes, as XML. */
export function writeAttributes(
  element: string,
  attributes: readonly Attribute[],
  addressOf: (href: string) => string,
): string {
  let written = element === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  for (const { name, value } of attributes) {
    if (dropped.test(name)) continue;
    const address = name === 'href' ? addressOf(value) : value;
    written += ` ${svgNames[name] ?? name}="${textOf(address).replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
    const type = name === 'role' ? semantics[value] : undefined;
    if (type !== undefined) written += ` epub:type="${type}"`;
  }
  if (attributes.some(({ name, value }) => name === 'class' && value === 'endnotes')) {
    written += ' epub:type="endnotes" role="doc-endnotes"';
  }
  if (element === 'li' && attributes.some(({ name, value }) => name === 'id' && /-note-\d+$/.test(value))) {
    written += ' epub:type="endnote"';
  }
  return written;
}

/** A whole document of the e-book. */
export function xhtmlDocument({ title, body, type }: { title: string; body: string; type?: string }): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="fr" xml:lang="fr">
<head><title>${title}</title><link rel="stylesheet" href="style.css"/></head>
<body${type ? ` epub:type="${type}"` : ''}>
${body}
</body>
</html>
`;
}
