import type { Edit } from '#book/typography.ts';
import { normalBase, withBase } from './base-path.ts';
import { LineOfText } from './line-of-text.ts';
import { type Attribute, scanHtml } from './scan-html.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that do not end a line of text; custom elements do not either, nor drawings. */
const inline = setOf(
  'a abbr b bdi bdo cite data del dfn em font i ins label mark output q s script slot small span strong style time title u var wbr ' +
    'g path rect circle ellipse line polyline polygon use defs symbol mask clippath tspan',
);
/** What stands in a line and is no text; an exponent must not be read as the last digit of a number. */
const objects = setOf('img svg input canvas video audio iframe object embed math sup sub');
const verbatimObjects = setOf('code kbd samp');
const verbatimBlocks = setOf('pre textarea');
const emptyElements = setOf('area base br col embed hr img input link meta source track wbr');
const readAttributes = setOf(
  'alt title aria-label aria-description aria-roledescription aria-valuetext placeholder data-label',
);
/** Metas whose content people read, in search results and on social networks. */
const readMeta =
  /^(?:description|og:(?:title|description|site_name|image:alt)|twitter:(?:title|description|image:alt))$/i;

/**
 * The last hand on a page, in one reading: French typography in its texts and in the attributes that people
 * read, and the site's base before the addresses that start at the site's root. Typography leaves alone
 * code, preformatted text, text areas, scripts, styles, `[data-verbatim]` and passages in another language
 * (`lang`). Tags stay as they are. The base may miss its slashes.
 */
export function publish(html: string, { base }: { base: string }): string {
  const edits = editsOf(html, normalBase(base));
  if (edits.length === 0) return html;
  let published = '';
  let from = 0;
  for (const { start, end, text } of edits) {
    published += html.slice(from, start) + text;
    from = end;
  }
  return published + html.slice(from);
}

function editsOf(html: string, base: string): Edit[] {
  const edits: Edit[] = [];
  const line = new LineOfText();
  /** The element whose content must not be set, and how many of its name are open. */
  let verbatim: { name: string; depth: number } | null = null;
  let inTitle = false;

  const setAlone = (start: number, end: number) => {
    const alone = new LineOfText();
    alone.add(html, start, end);
    edits.push(...alone.take());
  };

  scanHtml(html, {
    text(start, end) {
      if (inTitle) setAlone(start, end);
      else if (!verbatim) line.add(html, start, end);
    },

    open(name, attributes, isSelfClosed) {
      const isMuted = attributes.some(isMuting);
      for (const attribute of attributes) {
        const address = withBase(name, attribute, attributes, base);
        if (address !== null) edits.push({ start: attribute.start, end: attribute.end, text: address });
        else if (!verbatim && !isMuted && isRead(name, attribute, attributes))
          setAlone(attribute.start, attribute.end);
      }
      const isEmpty = isSelfClosed || emptyElements.has(name);
      if (verbatim) {
        if (verbatim.name === name && !isEmpty) verbatim.depth++;
        return;
      }
      if (objects.has(name) || verbatimObjects.has(name)) line.addObject();
      else if (!isInline(name)) edits.push(...line.take());
      else if (isMuted) line.addObject();
      if (isEmpty) return;
      if (isMuted || verbatimObjects.has(name) || verbatimBlocks.has(name)) verbatim = { name, depth: 1 };
      inTitle = name === 'title' && !isMuted;
    },

    close(name) {
      inTitle = false;
      if (verbatim) {
        if (verbatim.name !== name || --verbatim.depth > 0) return;
        verbatim = null;
      }
      if (name === 'sup' || name === 'sub') line.addObject();
      else if (!objects.has(name) && !verbatimObjects.has(name) && !isInline(name))
        edits.push(...line.take());
    },
  });
  edits.push(...line.take());
  // Attributes were set before the line their tags stand in.
  return edits.sort((first, second) => first.start - second.start);
}

const isInline = (name: string): boolean => inline.has(name) || name.includes('-');

/** `data-verbatim`, or another language than French. */
const isMuting = ({ name, value }: Attribute): boolean =>
  name === 'data-verbatim' || (name === 'lang' && !/^fr(?:-|$)/i.test(value));

function isRead(element: string, { name }: Attribute, attributes: readonly Attribute[]): boolean {
  if (element === 'meta') {
    return (
      name === 'content' &&
      attributes.some((other) => /^(?:name|property)$/.test(other.name) && readMeta.test(other.value))
    );
  }
  return readAttributes.has(name) || (name === 'label' && /^(?:option|optgroup|track)$/.test(element));
}
