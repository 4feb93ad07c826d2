import type { Entry, Facets } from '#search/entry.ts';
import { markText } from '#search/marks.ts';
import type { Passage, Piece } from '#search/passages.ts';
import type { Query } from '#search/query.ts';
import { published } from './base.ts';
import { element } from './element.ts';
import { leaveNote } from './highlight-note.ts';

/** A result in a list: what it is, its title, and the passages that answer, which come later. */
export interface Row {
  item: HTMLLIElement;
  link: HTMLAnchorElement;
  /** Keeps a place for passages, or none. */
  keepPlace(isKept: boolean): void;
  hasPlace(): boolean;
  /** Fills the place kept for passages. */
  show(passages: readonly Passage[]): void;
}

/** Makes the row of an entry. */
export function resultRow(entry: Entry, query: Query, facets: Facets): Row {
  const link = element('a', { href: published(entry.path) }, ...marked(markText(entry.title, query)));
  const excerpt = element('p', { class: 'excerpt' });
  const mark = markOf(entry);
  const item = element(
    'li',
    {
      class: 'result',
      'data-type': entry.type,
      'data-part': entry.parts.length === 1 ? String(entry.parts[0]) : null,
    },
    mark,
    element('div', {}, element('p', { class: 'title' }, link), kindOf(entry, facets), excerpt),
  );
  if (entry.fragment === null) excerpt.hidden = true;
  item.addEventListener('click', (event) => follow(event, query));
  item.addEventListener('auxclick', (event) => follow(event, query));
  return {
    item,
    link,
    keepPlace: (isKept) => {
      excerpt.hidden = !isKept;
    },
    hasPlace: () => !excerpt.hidden,
    show: (passages) => fill(excerpt, passages, entry),
  };
}

/** The link that a click follows leaves word of what to mark. */
function follow(event: Event, query: Query): void {
  const target = event.target instanceof Element ? event.target.closest('a') : null;
  if (target) leaveNote(target, query.text);
}

/** What an entry is known by: a proposal's number, a figure's value, an acronym, the year of a law. */
function markOf(entry: Entry): HTMLElement | null {
  if (entry.number !== null) return element('b', { 'aria-hidden': 'true' }, String(entry.number));
  if (entry.type === 'chiffre' && entry.value !== null) return element('b', {}, entry.value);
  if (entry.type === 'terme' && entry.names[0]) return element('b', {}, entry.names[0]);
  // A title that says a year is not put under another: « Avis de 2024 », of a fact of 2020.
  const hasYear =
    entry.type === 'laureat' || (entry.type === 'repere' && !/\b(?:19|20)\d\d\b/.test(entry.title));
  return hasYear && entry.year !== null ? element('b', { class: 'year' }, String(entry.year)) : null;
}

function kindOf(entry: Entry, facets: Facets): HTMLElement {
  const label = entry.number === null ? entry.label : `${entry.label} ${entry.number}`;
  const details = [
    entry.number === null ? null : (facets.parts[entry.parts[0] ?? -1]?.label ?? null),
    // A bare number says nothing without what it counts.
    entry.type === 'repere' && /\D$/.test(entry.value ?? '') ? entry.value : null,
    entry.need === null ? null : (facets.needs[entry.need]?.label ?? null),
    entry.type === 'chiffre' && entry.year !== null ? String(entry.year) : null,
    entry.type === 'laureat' ? (entry.names[0] ?? null) : null,
  ].filter((detail) => detail !== null);
  return element('p', { class: 'kind' }, [label, ...details].join(' · '));
}

function fill(excerpt: HTMLElement, passages: readonly Passage[], entry: Entry): void {
  const [best, ...others] = passages;
  // A place once kept stays: nothing below moves.
  if (!best) return;
  const to = (anchor: string | null): string =>
    published(entry.path.replace(/#.*$/, '')) + (anchor === null ? '' : `#${anchor}`);
  const parts: (Node | string)[] = marked(best.excerpt);
  if (best.anchor !== null && best.heading !== null) {
    parts.unshift(element('a', { href: to(best.anchor) }, best.heading), ' : ');
  }
  const also = others.filter(
    ({ anchor, heading }) => anchor !== null && heading !== null && heading !== best.heading,
  );
  if (also.length > 0) {
    const links = also.flatMap(({ anchor, heading }, index) => [
      index > 0 ? ', ' : '',
      element('a', { href: to(anchor) }, heading ?? ''),
    ]);
    parts.push(element('span', { class: 'also' }, ' Aussi dans : ', ...links));
  }
  excerpt.replaceChildren(...parts);
}

function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
