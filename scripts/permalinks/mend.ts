import type { Mending } from './check.ts';

/** Elements that an empty span may open. */
const roomy =
  /^(?:h[1-6]|p|li|dd|dt|td|th|div|section|article|figcaption|blockquote|caption|span|a|summary|address|figure|main|header|footer|aside|nav|small|b|cite)$/;

/**
 * A page with targets for anchors it no longer has: empty ones where a neighbour is, and for an anchor that a
 * redirect leads elsewhere, a line that only shows to those who arrive by it, with a link to its new place.
 *
 * @param base the path under which the site is published, with both slashes
 */
export function mendPage(html: string, { keep, move }: Mending, base: string): string {
  let page = html;
  for (const { anchor } of [...keep, ...move]) page = withoutTarget(page, anchor);
  for (const { anchor, at } of keep) {
    page = inserted(page, at, `<span id="${escapeHtml(anchor)}" class="was"></span>`);
  }
  for (const { anchor, to } of move) {
    const href = escapeHtml(base + to.slice(1));
    page = inserted(
      page,
      null,
      `<p id="${escapeHtml(anchor)}" class="moved">Ce passage est maintenant dans une autre page\u00a0: <a href="${href}">le lire à sa place</a>.</p>`,
    );
  }
  return page;
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page without the empty target that a text left for an anchor. */
function withoutTarget(page: string, anchor: string): string {
  return page.replace(`<span id="${escapeHtml(anchor)}" class="was"></span>`, '');
}

/** The page with something put at the start of the element that has an id, or of its main text. */
function inserted(page: string, at: string | null, target: string): string {
  const opening = (at === null ? null : tagWithId(page, at)) ?? tagOf(page, /<main\b[^>]*>/);
  if (!opening) return page;
  const { name, start, end } = opening;
  if (roomy.test(name)) return page.slice(0, end) + target + page.slice(end);
  if (name === 'tr') {
    const cell = /<t[dh]\b[^>]*>/.exec(page.slice(end));
    const place = cell ? end + cell.index + cell[0].length : end;
    return page.slice(0, place) + target + page.slice(place);
  }
  return page.slice(0, start) + target + page.slice(start);
}

interface OpeningTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function tagWithId(page: string, id: string): OpeningTag | null {
  const value = escapeHtml(id).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return tagOf(page, new RegExp(`<[a-z][\\w-]*(?=\\s)[^>]*?\\sid=["']?${value}(?=["'\\s>])[^>]*>`));
}

function tagOf(page: string, pattern: RegExp): OpeningTag | null {
  const match = pattern.exec(page);
  if (!match) return null;
  const name = /^<([a-z][\w-]*)/.exec(match[0])?.[1] ?? '';
  return { name, start: match.index, end: match.index + match[0].length };
}
