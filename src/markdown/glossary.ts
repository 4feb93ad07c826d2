import type {} from '@astrojs/markdown-satteri';
import type { ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { findReferences } from '#book/references.ts';

/** A term as it may stand in a text. */
export interface GlossaryForm {
  id: string;
  /** Its address in the glossary. */
  href: string;
  term: string;
  acronym: string | null;
}

/** Where the ids of the terms a page explains are left for what renders the rest of that page. */
export const termsKey = 'terms';

/** Elements in which a term is not explained: headings, links, and the site's own additions. */
const leftAlone = new Set(['a', 'code', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'sup', 'summary', 'th']);

/**
 * Turns the first mention of each glossary term in a text into a link to its entry. Runs before the plugin
 * that turns `[@id]` into notes. Leaves the ids of the terms met in the frontmatter, in order.
 */
export function glossaryPlugin(forms: () => readonly GlossaryForm[]): HastPluginEntry {
  return () => {
    const matcher = termMatcher(forms());
    const met = new Set<string>();
    return defineHastPlugin({
      name: 'glossary',
      text(node, ctx) {
        const parent = ctx.parent(node);
        if (parent?.type === 'element' && leftAlone.has(parent.tagName)) return;
        const found = matcher(node.value).filter(({ form }) => !met.has(form.id));
        const first = found.filter(
          ({ form }, index) => found.findIndex((other) => other.form === form) === index,
        );
        if (first.length === 0) return;
        const nodes: ElementContent[] = [];
        let from = 0;
        for (const { form, start, end } of first) {
          met.add(form.id);
          if (start > from) nodes.push({ type: 'text', value: node.value.slice(from, start) });
          nodes.push({
            type: 'element',
            tagName: 'a',
            properties: { className: ['term'], href: form.href },
            children: [{ type: 'text', value: node.value.slice(start, end) }],
          });
          from = end;
        }
        if (from < node.value.length) nodes.push({ type: 'text', value: node.value.slice(from) });
        ctx.replaceNode(node, nodes);
      },
      after(_root, ctx) {
        const { astro } = ctx.data;
        if (astro) astro.frontmatter = { ...astro.frontmatter, [termsKey]: [...met] };
      },
    });
  };
}

interface FoundTerm {
  form: GlossaryForm;
  start: number;
  end: number;
}

/**
 * Finds terms in a text, longest first, never inside a word or a reference. A term matches in the plural and
 * whatever its first letter's case; an acronym only as it is written.
 */
export function termMatcher(forms: readonly GlossaryForm[]): (text: string) => FoundTerm[] {
  const patterns = forms
    .flatMap((form) => [
      { form, length: form.term.length, source: termPattern(form.term) },
      ...(form.acronym ? [{ form, length: form.acronym.length, source: escaped(form.acronym) }] : []),
    ])
    .sort((a, b) => b.length - a.length);
  if (patterns.length === 0) return () => [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@-])(?:${patterns.map(({ source }) => `(${source})`).join('|')})(?![\\p{L}\\p{N}-])`,
    'gu',
  );
  return (text) => {
    const references = findReferences(text);
    return [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      if (references.some((reference) => start < reference.end && end > reference.start)) return [];
      const form = patterns[match.slice(1).findIndex((group) => group !== undefined)]?.form;
      return form ? [{ form, start, end }] : [];
    });
  };
}

function termPattern(term: string): string {
  const [first = '', ...rest] = term;
  const words = escaped(rest.join(''))
    .replace(/['’]/g, "['’]")
    .replace(/(\p{L}{3,})(?=\s|$)/gu, '$1[sx]?');
  return `[${first.toLowerCase()}${first.toUpperCase()}]${words}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
