import type { BuiltSite } from './list.ts';
import { scanPage } from './scan.ts';

/** A built site whose pages have these anchors: for tests. An anchor that begins with `-` stands for what is gone. */
export function siteOf(pages: Record<string, readonly string[]>, files: readonly string[] = []): BuiltSite {
  return {
    pages: new Map(
      Object.entries(pages).map(([path, anchors]) => {
        const elements = anchors.map((anchor) =>
          anchor.startsWith('-')
            ? `<span id="${anchor.slice(1)}" class="was"></span>`
            : `<p id="${anchor}">x</p>`,
        );
        return [path, scanPage(`<title>Page ${path} · Site</title><main>${elements.join('')}</main>`)];
      }),
    ),
    files: new Set(files),
  };
}
