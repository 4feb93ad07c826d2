import { fileURLToPath } from 'node:url';
import type {} from '@astrojs/markdown-satteri';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { ReadOutline } from '#book/outline.ts';
import { linkToHeading, linkToPassage, linkToTable, targetsOf } from './anchors.ts';
import { type FindNote, Numbering } from './note.ts';
import { readOutline as readUnpublished } from './outline.ts';
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
  /** The reader that made the Book: pages must have the anchors that the Book knows. */
  readOutline?: ReadOutline;
  /** Whether each heading and passage ends with a link to itself. */
  anchorLinks?: boolean;
}

/**
 * What every text of the book goes through: anchors on headings and passages, `[@id]` turned into numbered
 * notes, header cells that say what they head. Leaves the page's references in the frontmatter, in order.
 */
export function textPlugins({
  findNote,
  numbering: given,
  anchors = true,
  readOutline = readUnpublished,
  anchorLinks = false,
}: TextPluginOptions): HastPluginEntry[] {
  return [
    ({ source, fileURL }) => {
      const outline = anchors ? readOutline(source, fileURL && fileURLToPath(fileURL)) : null;
      if (outline?.error) throw new Error(outline.error.message);
      // Both are met here in the order in which the outline lists them.
      const headings = outline?.headings.values();
      const passages = outline?.passages.values();
      const keptAt = Map.groupBy(outline?.kept ?? [], ({ at }) => at);
      const numbering = given ?? new Numbering();
      return defineHastPlugin({
        name: 'anchors-and-notes',
        element: [
          {
            filter: [...passageTags],
            visit(node, ctx) {
              const words = ctx.textContent(node);
              const parent = ctx.parent(node);
              const parentTag = parent?.type === 'element' ? parent.tagName : null;
              const heading = isHeading(node.tagName);
              if (!outline || !(heading || isPassage(node.tagName, parentTag))) return;
              const anchor = (heading ? headings : passages)?.next().value?.anchor;
              if (!anchor) throw new Error(`no anchor for « ${words.slice(0, 40)} »`);
              ctx.setProperty(node, 'id', anchor);
              const targets = targetsOf(keptAt.get(anchor) ?? []);
              if (targets.length > 0) {
                if (node.tagName === 'table') ctx.insertBefore(node, targets);
                else ctx.prependChild(node, targets);
              }
              if (anchorLinks) {
                if (heading) ctx.appendChild(node, linkToHeading(anchor, words));
                else if (node.tagName === 'table') ctx.insertAfter(node, linkToTable(anchor));
                else if (node.tagName === 'li') ctx.prependChild(node, linkToPassage(anchor));
                else ctx.appendChild(node, linkToPassage(anchor));
              }
              if (heading) return;
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
