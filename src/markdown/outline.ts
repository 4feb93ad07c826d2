import { type HastNode, mdxToHast } from 'satteri';
import { anchorPlaces } from '#book/anchors/anchor.ts';
import { type AnchorRecord, type Place, RecordError } from '#book/anchors/record.ts';
import type { Outline, ReadOutline } from '#book/outline.ts';
import { features } from './features.ts';
import { isHeading, isPassage } from './passages.ts';

/** The published anchors of a file; an empty record for a text that never published any. */
export type FindRecord = (file: string) => AnchorRecord;

/**
 * Makes the reader of outlines that gives each passage the anchor under which it was published. A record
 * that cannot be read becomes the outline's error.
 */
export function outlineReader(findRecord: FindRecord): ReadOutline {
  return (body, file) => {
    try {
      return read(body, file === undefined ? [] : findRecord(file));
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      return { ...read(body, []), error: { line: 1, message: error.message } };
    }
  };
}

/** Reads what an MDX body holds as if it had never been published: headings, passages and links, with lines. */
export const readOutline: ReadOutline = (body) => read(body, []);

/** The places of a body that can be linked to, in order; none when it cannot be read. */
export const placesOf = (body: string): readonly Place[] => readPlaces(body).places;

function read(body: string, record: AnchorRecord): Outline {
  const { outline, places } = readPlaces(body);
  const { anchors, kept } = anchorPlaces(
    places,
    record.filter(({ kind }) => kind !== 'indicator'),
  );
  for (const [index, { named }] of places.entries()) named.anchor = anchors[index] ?? '';
  outline.kept = kept.map(({ anchor, at }) => ({ anchor, at: anchors[at] ?? '' }));
  return outline;
}

/** A place with what takes its anchor. */
type Unnamed = Place & { named: { anchor: string } };

function readPlaces(body: string): { outline: Outline; places: Unnamed[] } {
  const outline: Outline = { headings: [], passages: [], kept: [], links: [], error: null };
  const places: Unnamed[] = [];
  let tree: HastNode;
  try {
    tree = mdxToHast(body, { features });
  } catch (error) {
    outline.error = readError(error);
    return { outline, places };
  }
  let heading = '';
  const visit = (node: HastNode, parent: HastNode | null): void => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'element') {
      if (isHeading(node.tagName)) {
        heading = textOf(node);
        const entry = { anchor: '', title: heading, depth: Number(node.tagName.slice(1)), line };
        outline.headings.push(entry);
        places.push({ kind: 'heading', text: heading, named: entry });
      } else if (isPassage(node.tagName, parent?.type === 'element' ? parent.tagName : null)) {
        const entry = { anchor: '', heading, line, text: textOf(node) };
        outline.passages.push(entry);
        places.push({ kind: 'passage', text: entry.text, named: entry });
      }
      const href = node.tagName === 'a' ? node.properties?.href : undefined;
      if (typeof href === 'string') outline.links.push({ href, line });
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(tree, null);
  return { outline, places };
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
