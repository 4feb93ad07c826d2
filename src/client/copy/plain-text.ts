/** What of an element a plain text needs; a DOM node has more. */
export interface Readable {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Readable>;
  readonly href?: unknown;
}

const blocks = /^(?:P|DIV|LI|FOOTER|BLOCKQUOTE)$/;

/** A text as one types it: each paragraph on its line, the address of a link in brackets after its words. */
export function plainTextOf(node: Readable): string {
  return written(node)
    .replace(/[ \t\r\n]*\n[ \t\r\n]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

function written(node: Readable): string {
  // A line break in HTML is a space.
  if (node.nodeName === '#text') return (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
  if (node.nodeName === 'BR') return '\n';
  if (node.nodeName === 'PRE') return node.textContent ?? '';
  const inner = [...node.childNodes].map(written).join('');
  if (blocks.test(node.nodeName)) return `\n${inner}\n`;
  const address = node.nodeName === 'A' && typeof node.href === 'string' ? node.href : '';
  return address === '' || inner.includes(address) ? inner : `${inner} (${address})`;
}
