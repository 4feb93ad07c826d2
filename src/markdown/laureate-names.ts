import type {} from '@astrojs/markdown-satteri';
import type { ElementContent, Text } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/** How a laureate is named and where its page is. */
export interface LaureateName {
  name: string;
  href: string;
}

/** Elements in which a name is not turned into a link. */
const leftAlone = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'sup']);

/**
 * Links the first mention of each laureate that a chapter's frontmatter lists to its page.
 *
 * @param find the laureate of a slug
 */
export function laureateNamesPlugin(find: (slug: string) => LaureateName | null): HastPluginEntry {
  return ({ data }) => {
    const listed: unknown = data.astro?.frontmatter.laureates;
    if (!Array.isArray(listed)) return null;
    const pending = new Map(
      listed.flatMap((slug) => {
        const laureate = typeof slug === 'string' ? find(slug) : null;
        return laureate ? [[laureate.href, namePattern(laureate.name)] as const] : [];
      }),
    );
    return defineHastPlugin({
      name: 'laureate-names',
      text(node, ctx) {
        const parent = ctx.parent(node);
        if (parent?.type === 'element' && leftAlone.has(parent.tagName)) return;
        const found = [...pending]
          .flatMap(([href, pattern]) => {
            const match = pattern.exec(node.value);
            return match ? [{ href, start: match.index, end: match.index + match[0].length }] : [];
          })
          .sort((one, other) => one.start - other.start)
          .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
        if (found.length === 0) return;
        for (const { href } of found) pending.delete(href);
        ctx.replaceNode(node, linked(node.value, found));
      },
    });
  };
}

function linked(
  text: string,
  links: readonly { href: string; start: number; end: number }[],
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const { href, start, end } of links) {
    if (start > from) nodes.push({ type: 'text', value: text.slice(from, start) });
    const children: Text[] = [{ type: 'text', value: text.slice(start, end) }];
    nodes.push({ type: 'element', tagName: 'a', properties: { href }, children });
    from = end;
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
  return nodes;
}

/** A name as a sentence may hold it: without its article, with either apostrophe, never inside a word. */
function namePattern(name: string): RegExp {
  const bare = name.replace(/^(?:les?|la|l['’])\s*/i, '');
  const source = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'u');
}
