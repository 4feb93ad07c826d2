import type { Element } from 'hast';

/** Empty targets for the anchors of passages that are gone: a link to one arrives where they stand. */
export function targetsOf(kept: readonly { anchor: string }[]): Element[] {
  return kept.map(({ anchor }) => ({
    type: 'element',
    tagName: 'span',
    properties: { id: anchor, className: ['was'] },
    children: [],
  }));
}

/** The link by which a heading gives its own address. Its sign is drawn by the page's styles. */
export const linkToHeading = (anchor: string, title: string): Element =>
  link(anchor, `Lien vers « ${title} »`);

/** The link by which a paragraph or a list item gives its own address. */
export const linkToPassage = (anchor: string): Element => link(anchor, 'Lien vers ce passage');

/** The link by which a table gives its own address: nothing but rows may stand in a table. */
export const linkToTable = (anchor: string): Element => ({
  type: 'element',
  tagName: 'p',
  properties: { className: ['of-table'] },
  children: [link(anchor, 'Lien vers ce tableau')],
});

function link(anchor: string, label: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${anchor}`, ariaLabel: label },
    children: [],
  };
}
