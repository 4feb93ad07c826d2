import type { Inline } from './inline.ts';

/** Who may show a page in a frame. */
export type Framing = 'nobody' | 'anybody';

/**
 * The Content-Security-Policy of one page: nothing is allowed but what the page uses. Each page has its own: the
 * hashes of the thirty styles of the whole site would weigh 1.7 kB in every answer, those of one page weigh 0.2.
 */
export function policyOf({ scripts, styles, isScripted }: Inline, framing: Framing = 'nobody'): string {
  const directives = [
    "default-src 'none'",
    // WebAssembly is what search is made of, and search can be opened from any page that runs scripts.
    isScripted && `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(' ')}`,
    styles.length > 0 && `style-src ${styles.join(' ')}`,
    "img-src 'self' data:",
    // `data:` for the face that a chart's own file carries.
    "font-src 'self' data:",
    isScripted && "connect-src 'self'",
    isScripted && "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${framing === 'nobody' ? "'none'" : '*'}`,
  ];
  return directives.filter(Boolean).join('; ');
}

/** One policy for a whole site: for hosts that cannot hold one for each page. */
export function commonInline(all: Iterable<Inline>): Inline {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let isScripted = false;
  for (const inline of all) {
    for (const script of inline.scripts) scripts.add(script);
    for (const style of inline.styles) styles.add(style);
    isScripted ||= inline.isScripted;
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort(), isScripted };
}
