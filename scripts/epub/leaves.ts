import { type Attribute, scanHtml } from '#site/scan-html.ts';
import { textOf, writeAttributes } from './xhtml.ts';

/** A piece of `/livre/` that becomes a document of the e-book. */
export interface Leaf {
  /** Example: `p12`. Also the name of its file. */
  readonly name: string;
  /** What its first heading says, and that heading's level, from 1. */
  readonly title: string;
  readonly level: number;
  /** Its content, as XHTML. */
  readonly xhtml: string;
  readonly hasSvg: boolean;
}

/** A leaf as it is read. */
interface Reading {
  readonly name: string;
  /** The element that holds it, and how many of its name are open. */
  readonly element: string;
  depth: number;
  title: string;
  level: number;
  /** The heading that is being read. */
  heading: string | null;
  xhtml: string;
  hasSvg: boolean;
}

const voidElements = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

const valueIn = (attributes: readonly Attribute[], name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;

/** Which leaf holds each anchor of the page. */
export function anchorsByLeaf(html: string): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  walk(html, {
    open(leaf, _name, attributes) {
      const id = valueIn(attributes, 'id');
      if (id !== undefined) anchors.set(id, leaf.name);
    },
  });
  return anchors;
}

/**
 * Cuts the page `/livre/` at its `data-leaf` elements, each as XHTML.
 * @param addressOf what a link of the page leads to in the e-book
 */
export function leavesOf(html: string, addressOf: (href: string) => string): Leaf[] {
  return walk(html, {
    open(leaf, name, attributes, isSelfClosed) {
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined && leaf.title === '') {
        leaf.heading = name;
        leaf.level = Number(level);
      }
      if (name === 'svg') leaf.hasSvg = true;
      const isEmpty = isSelfClosed || voidElements.has(name);
      leaf.xhtml += `<${name}${writeAttributes(name, attributes, addressOf)}${isEmpty ? '/' : ''}>`;
    },
    text(leaf, start, end) {
      const text = textOf(html.slice(start, end));
      leaf.xhtml += text;
      if (leaf.heading !== null) leaf.title += text;
    },
    close(leaf, name) {
      if (!voidElements.has(name)) leaf.xhtml += `</${name}>`;
      if (name === leaf.heading) {
        leaf.heading = null;
        leaf.title = leaf.title.replace(/[ \t\n]+/g, ' ').trim();
      }
    },
  });
}

interface LeafVisitor {
  open(leaf: Reading, name: string, attributes: readonly Attribute[], isSelfClosed: boolean): void;
  text?(leaf: Reading, start: number, end: number): void;
  close?(leaf: Reading, name: string): void;
}

function walk(html: string, visitor: LeafVisitor): Reading[] {
  const leaves: Reading[] = [];
  let leaf: Reading | null = null;
  scanHtml(html, {
    text(start, end) {
      if (leaf) visitor.text?.(leaf, start, end);
    },
    open(element, attributes, isSelfClosed) {
      const name = valueIn(attributes, 'data-leaf');
      if (!leaf && name !== undefined) {
        leaf = { name, element, depth: 0, title: '', level: 0, heading: null, xhtml: '', hasSvg: false };
        leaves.push(leaf);
      }
      if (!leaf) return;
      if (element === leaf.element) leaf.depth++;
      visitor.open(leaf, element, attributes, isSelfClosed);
    },
    close(element) {
      if (!leaf) return;
      visitor.close?.(leaf, element);
      if (element === leaf.element && --leaf.depth === 0) leaf = null;
    },
  });
  return leaves;
}
