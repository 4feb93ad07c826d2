/** One start tag of a page. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}

/** Comments, and the inside of elements whose text is not markup. */
const notMarkup = /<!--[\s\S]*?-->|(<(script|style|template|textarea)\b[^>]*>)[\s\S]*?(<\/\2>)/gi;
const tag = /<([a-z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/gi;
const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The start tags of a page, in order, read once and without a parser: the build writes well-formed HTML. */
export function elements(html: string): readonly Element[] {
  return Array.from(html.replace(notMarkup, '$1$3').matchAll(tag), ([, name = '', written = '']) => {
    const attributes = new Map<string, string>();
    for (const [, key = '', double, single, bare] of written.matchAll(attribute)) {
      attributes.set(key.toLowerCase(), decode(double ?? single ?? bare ?? ''));
    }
    return { name: name.toLowerCase(), attributes };
  });
}
