import { markdownToHtml } from 'satteri';
import { features } from './features.ts';
import { readOutline } from './outline.ts';

export interface Guide {
  readonly title: string;
  /** What follows the title. */
  readonly html: string;
  /** Its headings, in order. */
  readonly headings: readonly { readonly anchor: string; readonly title: string; readonly depth: number }[];
}

/** Renders the editors' guide, which is written to be read in a folder too, as a page of the site. */
export async function renderGuide(markdown: string): Promise<Guide> {
  const [, title = '', rest = ''] = /^#\s+(.+)\n([\s\S]*)$/.exec(markdown.trim()) ?? [];
  const source = rest
    // Instructions to the tests that replay the recipes.
    .replace(/^<!--[\s\S]*?-->\n?/gm, '')
    // The file a recipe changes stands after the block's language: a reader of the page must see it.
    .replace(/^(\s*)```(\S+) (\S+)$/gm, '$1`$3`\n\n$1```$2');
  const { headings } = readOutline(source);
  const { html } = await markdownToHtml(source, { features });
  // Wider than a phone, these slide: the keyboard must reach them.
  const focusable = html.replaceAll('<pre>', '<pre tabindex="0">').replaceAll('<th>', '<th scope="col">');
  return { title, html: withChanges(withAnchors(focusable, headings)), headings };
}

/** The headings of the outline are those of the page, in the same order. */
function withAnchors(html: string, headings: Guide['headings']): string {
  const rest = headings.values();
  return html.replace(/<(h[2-6])>/g, (_, tag: string) => `<${tag} id="${rest.next().value?.anchor}">`);
}

/** Lines taken away and added are told apart by more than their sign. */
const withChanges = (html: string): string =>
  html.replace(
    /(<code class="language-diff">)([\s\S]*?)(?=<\/code>)/g,
    (_, open: string, lines: string) =>
      open +
      lines
        .replace(/^-.*$/gm, (line) => `<del>${line}</del>`)
        .replace(/^\+.*$/gm, (line) => `<ins>${line}</ins>`),
  );
