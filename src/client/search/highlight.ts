import { markText } from '#search/marks.ts';
import { parseQuery, type Query } from '#search/query.ts';
import { takeNote } from './highlight-note.ts';

/** What holds no words of the page's own. */
const skipped = 'script, style, svg, nav, form, button, sup, .notes, mark';

highlightPage();

/** Marks, on the page that a search result led to, the words that were searched for. */
function highlightPage(): void {
  const typed = takeNote();
  const main = document.querySelector('main');
  if (typed === null || !main) return;
  const query = parseQuery(typed);
  for (const node of textNodes(main)) markNode(node, query);
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(skipped) || !node.textContent?.trim()
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

function markNode(node: Text, query: Query): void {
  const pieces = markText(node.data, query);
  if (!pieces.some(({ marked }) => marked)) return;
  node.replaceWith(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
