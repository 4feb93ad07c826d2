import { markdownToHtml } from 'satteri';
import { features } from './features.ts';
import type { FindNote, Numbering } from './note.ts';
import { textPlugins } from './plugins.ts';

/**
 * Renders one line of Markdown, such as a field of a frontmatter, as HTML without a paragraph around it.
 *
 * @param numbering the page's, so that its notes carry on
 */
export async function renderLine(text: string, findNote: FindNote, numbering: Numbering): Promise<string> {
  // Raw HTML has no place in a field: an imported text cannot bring markup in.
  const { html } = await markdownToHtml(text.replaceAll('<', '&lt;'), {
    features,
    hastPlugins: textPlugins({ findNote, numbering, anchors: false }),
  });
  return html.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
