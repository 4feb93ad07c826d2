import type { Quotation } from './quote.ts';

/** The page's own public address, without an anchor: what links must give wherever the page is read. */
export function pageAddress(): string {
  return (meta('og:url') || location.href).replace(/[?#].*$/, '');
}

/** The public address of an anchor of this page, or of the page itself. */
export const addressOf = (anchor: string | null): string =>
  anchor === null ? pageAddress() : `${pageAddress()}#${encodeURI(anchor)}`;

const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"], meta[property="${name}"]`)?.content ?? '';

/** What to copy of this page: its summary, or the passage that an anchor names. */
export function quotationOf(anchor: string | null): Quotation {
  const element = anchor === null ? null : document.getElementById(anchor);
  const place = element && (element.closest('.was') ? passageAround(element) : element);
  const parts = place ? partsOf(place) : [];
  return {
    paragraphs: place ? parts.map(readableText).filter(Boolean) : [meta('description')].filter(Boolean),
    title: meta('DC.title') || document.title,
    heading: place ? headingOf(place) : null,
    site: meta('og:site_name'),
    edition: meta('DC.description.version'),
    address: addressOf(anchor),
    sources: [...new Set(parts.flatMap(sourcesOf))],
  };
}

/** What to copy of a text selected in this page. */
export function quotationOfExcerpt(text: string, place: Element | null, address: string): Quotation {
  return {
    ...quotationOf(null),
    paragraphs: text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/[ \t\r\n]+/g, ' ').trim())
      .filter(Boolean),
    heading: place ? headingOf(place) : null,
    address,
  };
}

/** The passage where an empty target stands. */
export const passageAround = (element: Element): Element => element.parentElement ?? element;

const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

/** A heading stands for all that is under it, up to the next one. */
function partsOf(place: Element): Element[] {
  if (!isHeading(place)) return [place];
  const parts: Element[] = [];
  for (let next = place.nextElementSibling; next && !isHeading(next); next = next.nextElementSibling) {
    parts.push(...(next.matches('ol, ul') ? next.children : [next]));
  }
  return parts;
}

/** The nearest heading at or above an element. */
function headingOf(element: Element): string | null {
  let last: Element | null = null;
  for (const heading of document.querySelectorAll('main :is(h2, h3, h4)')) {
    const isBefore = heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (heading === element || isBefore) last = heading;
  }
  return last && readableText(last);
}

/** What stands in a passage and is not its text. */
const additions = '.anchor, .notes, .ref, .was, .moved, button, script, style, template';

/** The text of an element as one would read it aloud, without marks of notes. */
export function readableText(element: Element): string {
  // A copy, so that nothing on the page changes.
  const copy = element.cloneNode(true) as Element;
  for (const addition of copy.querySelectorAll(additions)) addition.remove();
  for (const end of copy.querySelectorAll('br, td, th, li, p')) end.append(' ');
  return (copy.textContent ?? '').replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The sources in the notes of a passage: what each says, and its page. */
function sourcesOf(part: Element): string[] {
  const notes =
    part.querySelector('.notes') ??
    (part.nextElementSibling?.matches('.notes') ? part.nextElementSibling : null);
  return [...(notes?.querySelectorAll('li') ?? [])].map((note) => {
    const link = note.querySelector('a');
    const detail = note.querySelector('cite')?.textContent?.trim() ?? '';
    const path = link?.getAttribute('href') ?? '';
    return `${link?.textContent?.trim() ?? ''} (${detail}), ${new URL(path, pageAddress()).href}`;
  });
}
