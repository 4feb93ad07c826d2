import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, type Plugin, transform } from 'esbuild';

/** What a page may load when someone searches; each is one file, so that one trip to the server brings it. */
const entryPoints = [
  'src/client/search/dialog.ts',
  'src/client/search/page.ts',
  'src/client/search/highlight.ts',
  'src/search/corrector.ts',
];

/** A style sheet imported with `?inline` is its text. */
const inlineStyles: Plugin = {
  name: 'inline-styles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?inline$/ }, ({ path, importer }) => ({
      path: join(dirname(importer), path.replace(/\?inline$/, '')),
      namespace: 'inline-style',
    }));
    onLoad({ filter: /.*/, namespace: 'inline-style' }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Writes the code of search into a folder, from the project's root. */
export async function bundleClient(folder: string): Promise<void> {
  await build({
    entryPoints,
    entryNames: '[name]',
    outdir: folder,
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [inlineStyles],
  });
}

/** Says the same in fewer bytes. */
export async function minify(code: string): Promise<string> {
  return (await transform(code, { minify: true, format: 'esm', target: 'es2022' })).code;
}
