import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const kept = new Set('h1 h2 h3 h4 h5 h6 p ul ol li a table tr td th caption dl dt dd blockquote'.split(' '));

/** The text of a page with nothing else: no style, no script, no picture; what no page can be faster than. */
export function barePage(html: string): string {
  const title = /<title>[\s\S]*?<\/title>/.exec(html)?.[0] ?? '';
  const body = (/<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '')
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?)([a-z][\w-]*)\b[^>]*>/g, (_, end, name) => (kept.has(name) ? `<${end}${name}>` : ' '))
    .replace(/\s+/g, ' ');
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${title}<body>${body}</body></html>`;
}

/** Writes the bare copies of some pages of a site into a folder that can be served as one. */
export function writeBarePages(dir: string, paths: readonly string[], folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const path of paths) {
    const page = barePage(readFileSync(join(dir, path, 'index.html'), 'utf8'));
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), page);
    writeFileSync(join(folder, path, 'index.html.br'), brotliCompressSync(page));
  }
}
