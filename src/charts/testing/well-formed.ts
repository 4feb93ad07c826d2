const attribute = /\s+([A-Za-z_:][\w:.-]*)="([^"<]*)"/y;
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

/** What makes a text no well-formed XML, for tests; null when nothing does. Stricter than browsers are. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  let position = 0;
  let roots = 0;
  while (position < xml.length) {
    const next = xml.indexOf('<', position);
    const text = xml.slice(position, next === -1 ? undefined : next);
    if (entity.test(text) || text.includes(']]>')) return `bad text: ${text.slice(0, 40)}`;
    if (open.length === 0 && text.trim()) return `text outside the root: ${text.slice(0, 40)}`;
    if (next === -1) break;
    const head = /<(\/?)([A-Za-z_][\w:.-]*)/y;
    head.lastIndex = next;
    const match = head.exec(xml);
    if (!match) return `bad tag at ${next}`;
    const [, closing, name = ''] = match;
    position = head.lastIndex;
    const seen = new Set<string>();
    for (;;) {
      attribute.lastIndex = position;
      const found = attribute.exec(xml);
      if (!found) break;
      const [, key = '', value = ''] = found;
      if (seen.has(key)) return `attribute ${key} twice in <${name}>`;
      if (entity.test(value)) return `bad value of ${key} in <${name}>`;
      seen.add(key);
      position = attribute.lastIndex;
    }
    const end = /\s*(\/?)>/y;
    end.lastIndex = position;
    const ended = end.exec(xml);
    if (!ended) return `bad end of <${name}> at ${position}`;
    position = end.lastIndex;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes another tag`;
    } else if (!ended[1]) {
      if (open.length === 0) roots += 1;
      open.push(name);
    } else if (open.length === 0) roots += 1;
  }
  if (open.length > 0) return `<${open.at(-1)}> is not closed`;
  return roots === 1 ? null : `${roots} roots`;
}
