import type {} from '@astrojs/markdown-satteri';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { AnchorNamer } from '#book/outline.ts';
import { type FindNote, Numbering } from './note.ts';
import { isHeading, isPassage, passageTags } from './passages.ts';
import { passageNotes, referencesOf, withNoteNumbers } from './references.ts';

/** Where the numbering of a page is left for what renders the rest of that page. */
export const referencesKey = 'references';

export interface TextPluginOptions {
  findNote: FindNote;
  /** Numbering to carry on; a new one for each document otherwise. */
  numbering?: Numbering;
  /** Whether headings and passages get their anchors and passages their notes. */
  anchors?: boolean;
}

/**
 * What every text of the book goes through: anchors on headings and passages, `[@id]` turned into numbered
 * notes, header cells that say what they head. Leaves the page's references in the frontmatter, in order.
 */
export function textPlugins({
  findNote,
  numbering: given,
  anchors = true,
}: TextPluginOptions): HastPluginEntry[] {
  return [
    () => {
      const namer = new AnchorNamer();
      const numbering = given ?? new Numbering();
      return defineHastPlugin({
        name: 'anchors-and-notes',
        element: [
          {
            filter: [...passageTags],
            visit(node, ctx) {
              const words = ctx.textContent(node);
              if (isHeading(node.tagName)) {
                if (anchors) ctx.setProperty(node, 'id', namer.heading(words));
                return;
              }
              const parent = ctx.parent(node);
              const parentTag = parent?.type === 'element' ? parent.tagName : null;
              if (!anchors || !isPassage(node.tagName, parentTag)) return;
              ctx.setProperty(node, 'id', namer.passage());
              const ids = referencesOf(words);
              for (const id of ids) numbering.numberOf(id);
              if (ids.length === 0) return;
              const notes = passageNotes(ids, numbering, findNote);
              if (node.tagName === 'li') ctx.appendChild(node, notes);
              else if (node.tagName === 'table') ctx.insertAfter(node, notes);
              else {
                ctx.wrapNode(node, {
                  type: 'element',
                  tagName: 'div',
                  properties: { className: ['para'] },
                  children: [notes],
                });
              }
            },
          },
          {
            filter: ['a'],
            visit(node, ctx) {
              if (!isSafeAddress(node.properties.href)) ctx.setProperty(node, 'href', null);
            },
          },
          {
            filter: ['th'],
            visit(node, ctx) {
              ctx.setProperty(node, 'scope', 'col');
            },
          },
        ],
        text(node, ctx) {
          if (!node.value.includes('[@')) return;
          ctx.replaceNode(node, withNoteNumbers(node.value, numbering));
        },
        after(_root, ctx) {
          const { astro } = ctx.data;
          if (astro) astro.frontmatter = { ...astro.frontmatter, [referencesKey]: [...numbering.ids] };
        },
      });
    },
  ];
}

/** Web, mail and own addresses; anything else, such as `javascript:`, is not a link. */
function isSafeAddress(href: unknown): boolean {
  return typeof href === 'string' && (/^(?:https?:|mailto:)/i.test(href) || /^[/#?.]/.test(href));
}
