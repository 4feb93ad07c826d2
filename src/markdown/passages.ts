/** Whether an element is a heading of a text. */
export const isHeading = (tagName: string): boolean => /^h[1-6]$/.test(tagName);

/** Elements that get an anchor: a paragraph inside a list item is reached by the item's. */
export function isPassage(tagName: string, parentTagName: string | null): boolean {
  if (tagName === 'p') return parentTagName !== 'li';
  return tagName === 'li' || tagName === 'table';
}

export const passageTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'table'];
