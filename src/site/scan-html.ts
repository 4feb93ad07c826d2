/** An attribute of a start tag; places count from the document's start. */
export interface Attribute {
  /** In lower case. */
  readonly name: string;
  /** As written, without its quotes, entities included. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What a page is made of, in its order. Names are in lower case. */
export interface HtmlVisitor {
  text(start: number, end: number): void;
  open(name: string, attributes: readonly Attribute[], isSelfClosed: boolean): void;
  close(name: string): void;
}

/** Elements whose content holds no tag, with its end. */
const rawElements = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [
    name,
    new RegExp(`</${name}(?=[\\s/>])`, 'gi'),
  ]),
);

const tagName = /[a-zA-Z][^\s/>]*/y;
/** By the HTML standard: a name may begin with =, and an unquoted value ends at a space or at >. */
const attributeOrEnd =
  /[\s/]*(?:(>)|([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)|(?=>)))?)/y;

/**
 * Reads a page's tags and texts from one end to the other, without building anything. Comments,
 * declarations, and the content of scripts, styles and text areas are skipped. A tag that the page's end
 * cuts short ends the reading.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): void {
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const closes = html[at + 1] === '/';
    tagName.lastIndex = at + (closes ? 2 : 1);
    const name = tagName.exec(html)?.[0].toLowerCase();
    const next = html[at + 1] ?? '';
    if (name === undefined && !'!?/'.includes(next)) {
      // A lone « < » is text.
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (from < at) visitor.text(from, at);
    if (name === undefined) {
      from = endOfMarkup(html, at);
    } else {
      const attributes: Attribute[] = [];
      const end = readAttributes(html, tagName.lastIndex, attributes);
      if (end < 0) return;
      from = end;
      if (closes) visitor.close(name);
      else visitor.open(name, attributes, html[end - 2] === '/');
      const rawEnd = closes ? undefined : rawElements.get(name);
      if (rawEnd) {
        rawEnd.lastIndex = end;
        from = rawEnd.exec(html)?.index ?? html.length;
        if (name === 'title' && from > end) visitor.text(end, from);
      }
    }
    at = html.indexOf('<', from);
  }
  if (from < html.length) visitor.text(from, html.length);
}

/** The place after the tag's `>`, or -1 when there is none. */
function readAttributes(html: string, start: number, attributes: Attribute[]): number {
  attributeOrEnd.lastIndex = start;
  for (let match = attributeOrEnd.exec(html); match; match = attributeOrEnd.exec(html)) {
    const end = attributeOrEnd.lastIndex;
    if (match[1]) return end;
    // A quote that is never closed takes the rest of the page.
    if (/^\s*=/.test(html.slice(end, end + 40))) return -1;
    const quoted = match[3] ?? match[4];
    const value = quoted ?? match[5] ?? '';
    const valueEnd = quoted === undefined ? end : end - 1;
    attributes.push({
      name: (match[2] ?? '').toLowerCase(),
      value,
      start: valueEnd - value.length,
      end: valueEnd,
    });
  }
  return -1;
}

/** The place after a comment, a declaration or a stray end tag. */
function endOfMarkup(html: string, start: number): number {
  const [opening, closing] = html.startsWith('<!--', start)
    ? [4, '-->']
    : html.startsWith('<![CDATA[', start)
      ? [9, ']]>']
      : [2, '>'];
  const end = html.indexOf(closing, start + opening);
  return end < 0 ? html.length : end + closing.length;
}
