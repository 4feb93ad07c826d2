import type { Element, ElementContent, Text } from 'hast';
import { findReferences } from '#book/references.ts';
import { type FindNote, type Numbering, noteAnchor } from './note.ts';

/** A text node cut at its `[@id]` marks: each becomes a number that leads to its note. */
export function withNoteNumbers(text: string, numbering: Numbering): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { id, start, end } of findReferences(text)) {
    // The space before a mark goes: a note number sticks to its word.
    const before = text.slice(from, start).replace(/ $/, '');
    if (before) nodes.push({ type: 'text', value: before });
    nodes.push(noteNumber(numbering.numberOf(id)));
    from = end;
  }
  const after = text.slice(from);
  if (after) nodes.push({ type: 'text', value: after });
  return nodes;
}

function noteNumber(number: number): Element {
  return element('sup', { className: ['ref'] }, [
    element('a', { href: `#${noteAnchor(number)}`, role: 'doc-noteref', ariaLabel: `Note ${number}` }, [
      text(String(number)),
    ]),
  ]);
}

/** The notes of one passage: beside it on a wide screen, folded under it on a narrow one. */
export function passageNotes(ids: readonly string[], numbering: Numbering, findNote: FindNote): Element {
  const items = ids.map((id) => {
    const note = findNote(id);
    if (!note) throw new Error(`référence inconnue « ${id} »`);
    return element('li', {}, [
      element('b', {}, [text(String(numbering.numberOf(id)))]),
      text(' '),
      element('a', { href: note.href }, [text(note.title)]),
      text(' '),
      element('cite', {}, [text(note.detail)]),
    ]);
  });
  const label = ids.length === 1 ? '1 source' : `${ids.length} sources`;
  return element('details', { className: ['notes'], dataPagefindIgnore: 'all' }, [
    element('summary', {}, [text(label)]),
    element('ol', {}, items),
  ]);
}

/** The references of a text, each once, in order. */
export function referencesOf(value: string): string[] {
  return [...new Set(findReferences(value).map(({ id }) => id))];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
