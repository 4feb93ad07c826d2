import { type Attribute, scanHtml } from './scan-html.ts';
import type { FindAnchor } from './whole-book.ts';

export interface PlaceInBook {
  /** Put before every anchor of the text, so that each stays unique on the page. */
  readonly prefix: string;
  readonly anchorOf: FindAnchor;
  /** How far the headings go down when a page becomes a leaf of the book; 2 unless said. */
  readonly down?: number;
  /** Whether each second-level heading and what follows it become a `<section class="passage">`. */
  readonly passages?: boolean;
}

/** Attributes that name the ids of elements. */
const naming = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-controls']);

const isMarginNote = (name: string, attributes: readonly Attribute[]): boolean =>
  name === 'details' &&
  attributes.some((attribute) => attribute.name === 'class' && attribute.value === 'notes');

/**
 * A page's text as it stands in the whole book: its anchors prefixed, its headings lower, its
 * links to what the book holds kept inside the book, and without the notes in the margin, since those at the
 * end say more. Comments are left out, and so is what scripts and styles hold.
 */
export function placeInBook(
  html: string,
  { prefix, anchorOf, down = 2, passages = false }: PlaceInBook,
): string {
  let placed = '';
  let isInPassage = false;
  /** How many `details` are open in the margin note that is being left out. */
  let noteDepth = 0;

  const lowered = (name: string): string => {
    const level = /^h([1-6])$/.exec(name)?.[1];
    return level === undefined ? name : `h${Math.min(6, Number(level) + down)}`;
  };
  const placedValue = ({ name, value }: Attribute): string => {
    if (naming.has(name)) return value.replace(/\S+/g, `${prefix}-$&`);
    // The script that explains a term in place needs the glossary of the term's own page.
    if (name === 'class' && value === 'term') return 'defined';
    if (name !== 'href') return value;
    if (value.startsWith('#')) return `#${prefix}-${value.slice(1)}`;
    const anchor = anchorOf(value);
    return anchor === null ? value : `#${anchor}`;
  };

  scanHtml(html, {
    text(start, end) {
      if (noteDepth === 0) placed += html.slice(start, end);
    },
    open(name, attributes, isSelfClosed) {
      if (noteDepth > 0 || isMarginNote(name, attributes)) {
        if (name === 'details') noteDepth++;
        return;
      }
      if (passages && name === 'h2') {
        placed += `${isInPassage ? '</section>' : ''}<section class="passage">`;
        isInPassage = true;
      }
      const written = attributes.map(
        (attribute) => ` ${attribute.name}="${placedValue(attribute).replaceAll('"', '&quot;')}"`,
      );
      placed += `<${lowered(name)}${written.join('')}${isSelfClosed ? '/' : ''}>`;
    },
    close(name) {
      if (noteDepth === 0) placed += `</${lowered(name)}>`;
      else if (name === 'details') noteDepth--;
    },
  });
  return isInPassage ? `${placed}</section>` : placed;
}
