/** What a built page offers to links, and what it says of itself. */
export interface ScannedPage {
  /** Every id of the page, in order; one that is there twice is listed twice. */
  readonly ids: readonly string[];
  /** Those that a link may lead to: ids of the page's own content, drawings and form fields left out. */
  readonly anchors: readonly string[];
  /** Those that stand for what is gone: empty targets in the passage where their links arrive. */
  readonly kept: ReadonlySet<string>;
  /** The text of its title. */
  readonly title: string;
  readonly canonical: string | null;
  /** The address of its QR code, when it shows one. */
  readonly qrCode: string | null;
  /** Whether search engines are asked to leave it alone. */
  readonly hidden: boolean;
}

/** Comments, elements whose inside is no markup, and tags with their attributes. */
const markup =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)\b([^>]*)>([\s\S]*?)<\/\1\s*>|<(\/?)([a-z][\w-]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>/gi;
const idAttribute = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
/** Elements that have an id for their label, or as targets of a script, and are no place of a text. */
const notPlaces = /^(?:input|select|textarea|button|output|label|option|datalist|dialog|template|use|form)$/;

/** Reads a built page once, without a parser: the build writes well-formed HTML. */
export function scanPage(html: string): ScannedPage {
  const ids: string[] = [];
  const anchors: string[] = [];
  const kept = new Set<string>();
  let title = '';
  let canonical: string | null = null;
  let hidden = false;
  let inMain = false;
  let drawings = 0;
  for (const [whole, raw, , inside = '', closing, name = '', attributes = ''] of html.matchAll(markup)) {
    if (raw) {
      if (raw.toLowerCase() === 'title' && drawings === 0 && !inMain) title = unescapeHtml(inside.trim());
      continue;
    }
    if (!name) continue;
    if (closing) {
      if (name === 'main') inMain = false;
      else if (name === 'svg') drawings -= 1;
      continue;
    }
    if (name === 'main') inMain = true;
    else if (name === 'svg' && !whole.endsWith('/>')) drawings += 1;
    else if (name === 'link' && /\srel="?canonical"?/.test(attributes))
      canonical = attributeOf(attributes, 'href');
    else if (name === 'meta' && /\sname="?robots"?/.test(attributes)) {
      hidden ||= /noindex/.test(attributeOf(attributes, 'content') ?? '');
    }
    const match = idAttribute.exec(attributes);
    if (!match) continue;
    const id = unescapeHtml(match[1] ?? match[2] ?? match[3] ?? '');
    ids.push(id);
    if (name === 'span' && /\sclass="?was"?(?=[\s/]|$)/.test(attributes)) kept.add(id);
    const isPlace = inMain && name !== 'main' && drawings === 0 && !notPlaces.test(name);
    if (isPlace && !/\spopover\b/.test(attributes)) anchors.push(id);
  }
  const qrCode = /\shref="([^"]*\/qr\/[^"]+\.svg)"/.exec(html)?.[1] ?? null;
  return { ids, anchors, kept, title, canonical, qrCode, hidden };
}

function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match ? unescapeHtml(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text that a piece of HTML without tags stands for. */
export function unescapeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}
