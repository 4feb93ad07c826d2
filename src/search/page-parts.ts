/** A piece of a built page that search leads to by itself, such as one entry of the glossary. */
export interface PagePart {
  /** The part's `id`; null for what remains of the page. */
  anchor: string | null;
  html: string;
}

/** The contents of the element that a page marks as its text; null when it marks none. */
export function indexedHtml(page: string): string | null {
  const start = /<main\b[^>]*\sdata-pagefind-body[^>]*>/.exec(page);
  if (!start) return null;
  const end = page.lastIndexOf('</main>');
  return end < 0 ? null : page.slice(start.index + start[0].length, end);
}

/** The first heading of a page's text, without its tags. */
export function headingOf(html: string): string | null {
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  return heading === undefined
    ? null
    : heading
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
}

/**
 * Cuts out of a page's text the parts that begin at some anchors: the element that has the `id`, or, when that is a
 * heading, all that it heads. What remains comes first.
 */
export function partsOf(html: string, anchors: ReadonlySet<string>): PagePart[] {
  const parts: PagePart[] = [];
  let remaining = '';
  let from = 0;
  for (const match of html.matchAll(/<([a-z][a-z\d]*)\b[^>]*?\sid="([^"]+)"[^>]*>/g)) {
    const [, name = '', anchor = ''] = match;
    if (match.index < from || !anchors.has(anchor)) continue;
    const end = endOfPart(html, match.index, name);
    remaining += html.slice(from, match.index);
    parts.push({ anchor, html: html.slice(match.index, end) });
    from = end;
  }
  return [{ anchor: null, html: remaining + html.slice(from) }, ...parts];
}

/** A text without the elements whose opening tag matches a pattern, which is tried at each tag. */
export function withoutElements(html: string, opening: RegExp): string {
  let kept = '';
  let from = 0;
  for (const match of html.matchAll(opening)) {
    if (match.index < from) continue;
    kept += html.slice(from, match.index);
    from = endOfPart(html, match.index, /^<([a-z][a-z\d]*)/.exec(match[0])?.[1] ?? '');
  }
  return kept + html.slice(from);
}

function endOfPart(html: string, start: number, name: string): number {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) {
    const next = new RegExp(`<h[1-${level}]\\b`).exec(html.slice(start + 1));
    return next ? start + 1 + next.index : html.length;
  }
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}
