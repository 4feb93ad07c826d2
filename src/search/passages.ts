import { type Meeting, meetings, splitText, wordInside } from './meets.ts';
import { endOfTitle, restoreText } from './normalise.ts';
import type { Query } from './query.ts';
import type { Fragment, TextAnchor } from './text-index.ts';

/** A piece of text, marked where it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A place of a page that answers a query. */
export interface Passage {
  /** Where a link should lead; null for the top of the page. */
  anchor: string | null;
  /** The heading it stands under; null before the first. */
  heading: string | null;
  excerpt: readonly Piece[];
}

/** Words around the best of a passage. */
const excerptLength = 30;
/** Words before the first that answers: enough to understand it, few enough for it to show on one line. */
const before = 4;

interface Segment {
  anchor: string | null;
  heading: string | null;
  start: number;
  end: number;
  meetings: Meeting[];
}

/** The passages of a page that best answer a query, best first; headings alone are not passages. */
export function passagesOf(fragment: Fragment, query: Query, most = 3): Passage[] {
  const tokens = splitText(fragment.content);
  const segments = segmentsOf(fragment.anchors, tokens.length);
  const found = meetings(fragment.content, query);
  for (const meeting of found) {
    segments.findLast(({ start }) => start <= meeting.place)?.meetings.push(meeting);
  }
  return segments
    .filter(({ meetings }) => meetings.length > 0)
    .map((segment) => ({ segment, score: scoreOf(segment) }))
    .sort((a, b) => b.score - a.score || a.segment.start - b.segment.start)
    .slice(0, most)
    .map(({ segment }) => ({
      anchor: segment.anchor,
      heading: segment.heading,
      excerpt: excerptOf(tokens, segment),
    }));
}

/** A page cut where elements with an `id` begin; a heading is part of what follows it. */
function segmentsOf(anchors: readonly TextAnchor[], length: number): Segment[] {
  const segments: Segment[] = [{ anchor: null, heading: null, start: 0, end: length, meetings: [] }];
  let heading: string | null = null;
  for (const { element, id, text, location } of [...anchors].sort((a, b) => a.location - b.location)) {
    const isHeading = /^h[2-6]$/.test(element);
    if (element === 'h1') continue;
    if (id === endOfTitle) {
      segments.length = 0;
      segments.push({ anchor: null, heading: null, start: location, end: length, meetings: [] });
      continue;
    }
    if (isHeading) heading = restoreText(text ?? '').trim() || null;
    const last = segments.at(-1);
    if (last) last.end = location;
    segments.push({ anchor: id, heading, start: location, end: length, meetings: [] });
  }
  return segments.filter(({ start, end }) => end > start);
}

/** Different terms count more than one term many times; the top of the page, read first, a little less. */
function scoreOf({ meetings, anchor }: Segment): number {
  const terms = new Set(meetings.map(({ term }) => term)).size;
  return 3 * terms + Math.log2(1 + meetings.length) - (anchor === null ? 0.5 : 0);
}

function excerptOf(tokens: readonly string[], { start, end, meetings }: Segment): Piece[] {
  const from = bestWindow(meetings, start, end);
  const to = Math.min(end, from + excerptLength);
  const places = new Set(meetings.map(({ place }) => place));
  const pieces: Piece[] = [];
  const push = (text: string, marked: boolean): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.marked === marked) last.text += text;
    else pieces.push({ text, marked });
  };
  if (from > start) push('… ', false);
  for (let place = from; place < to; place += 1) {
    const token = restoreText(tokens[place] ?? '');
    const [inside, outside] = places.has(place) ? wordInside(token) : [0, 0];
    push(token.slice(0, inside), false);
    push(token.slice(inside, outside), true);
    push(token.slice(outside), false);
    const isElided = /\p{L}’$/u.test(token) && /^\p{L}/u.test(tokens[place + 1] ?? '');
    if (place + 1 < to && !isElided)
      push(' ', places.has(place) && places.has(place + 1) && outside === token.length);
  }
  if (to < end) push(' …', false);
  return pieces;
}

/** Where to begin so that the excerpt holds the most different terms, with a few words before the first. */
function bestWindow(meetings: readonly Meeting[], start: number, end: number): number {
  if (end - start <= excerptLength) return start;
  let best = start;
  let most = -1;
  for (const { place } of meetings) {
    const from = Math.max(start, Math.min(place - before, end - excerptLength));
    const inside = meetings.filter((other) => other.place >= from && other.place < from + excerptLength);
    const score = 10 * new Set(inside.map(({ term }) => term)).size + inside.length;
    if (score > most) [best, most] = [from, score];
  }
  return best;
}
