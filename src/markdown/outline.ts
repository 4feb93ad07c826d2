import { type HastNode, mdxToHast } from 'satteri';
import { AnchorNamer, type Outline } from '#book/outline.ts';
import { features } from './features.ts';
import { isHeading, isPassage } from './passages.ts';

/** Reads what an MDX body holds: its headings, passages and links, each with its line. */
export function readOutline(body: string): Outline {
  const outline: Outline = { headings: [], passages: [], links: [], error: null };
  let tree: HastNode;
  try {
    tree = mdxToHast(body, { features });
  } catch (error) {
    outline.error = readError(error);
    return outline;
  }
  const namer = new AnchorNamer();
  let heading = '';
  const visit = (node: HastNode, parent: HastNode | null): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'element') {
      if (isHeading(node.tagName)) {
        heading = textOf(node);
        outline.headings.push({
          anchor: namer.heading(heading),
          title: heading,
          depth: Number(node.tagName.slice(1)),
          line,
        });
      } else if (isPassage(node.tagName, parent?.type === 'element' ? parent.tagName : null)) {
        outline.passages.push({ anchor: namer.passage(), heading, line, text: textOf(node) });
      }
      const href = node.tagName === 'a' ? node.properties?.href : undefined;
      if (typeof href === 'string') outline.links.push({ href, line });
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(tree, null);
  return outline;
}

function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Sätteri starts its messages with `line:column: `. */
function readError(error: unknown): { line: number; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):\d+: ([\s\S]*)$/.exec(message);
  return match ? { line: Number(match[1]), message: match[2] ?? message } : { line: 1, message };
}
