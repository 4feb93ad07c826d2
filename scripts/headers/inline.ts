import { createHash } from 'node:crypto';

/** What a page holds of its own that a Content-Security-Policy must name. */
export interface Inline {
  /** Hashes of scripts written in the page, as the policy writes them. Example: `'sha256-…='` */
  readonly scripts: readonly string[];
  /** The same of its styles, and `'self'` where the page also asks for a style sheet. */
  readonly styles: readonly string[];
  /** Whether the page runs any script, its own or a file's. */
  readonly isScripted: boolean;
}

const element = /<(script|style)((?:\s[^>]*)?)>([\s\S]*?)<\/\1\s*>/gi;
const styleSheet = /<link\b[^>]*\brel=["']?stylesheet/i;
/** Blocks that the browser reads as data, which no policy forbids. */
const isData = /\btype=["']?(?:application\/(?:ld\+)?json)/i;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Collects the scripts and styles written in a page, or in an SVG, each once and in a stable order. */
export function inlineOf(markup: string): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let isScripted = false;
  for (const [, name = '', attributes = '', text = ''] of markup.matchAll(element)) {
    if (name.toLowerCase() === 'style') styles.add(hash(text));
    else if (!isData.test(attributes)) {
      isScripted = true;
      if (!/\ssrc=/i.test(attributes)) scripts.add(hash(text));
    }
  }
  if (styleSheet.test(markup)) styles.add("'self'");
  return { scripts: [...scripts].sort(), styles: [...styles].sort(), isScripted };
}
