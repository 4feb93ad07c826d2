import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What each file may not import, then what it may: one file each, linted in one run. */
const refused: readonly (readonly [file: string, module: string])[] = [
  ['src/book/a.ts', '#charts/x.ts'],
  ['src/book/a.ts', '#site/x.ts'],
  ['src/book/a.ts', 'node:fs'],
  ['src/book/a.ts', 'astro:content'],
  ['src/book/a.ts', 'astro/zod'],
  ['src/book/a.ts', 'd3'],
  ['src/book/a.ts', '../charts/x.ts'],
  ['src/book/integrity/a.ts', '../../charts/x.ts'],
  ['src/reader/a.ts', '#markdown/x.ts'],
  ['src/markdown/a.ts', '#reader/x.ts'],
  ['src/downloads/a.ts', '#charts/x.ts'],
  ['src/quality/a.ts', '#site/x.ts'],
  ['src/charts/a.ts', '#client/x.ts'],
  ['src/charts/a.ts', 'node:fs'],
  ['src/search/a.ts', '#site/x.ts'],
  ['src/client/a.ts', '#reader/x.ts'],
  ['src/client/a.ts', '#downloads/x.ts'],
  ['src/client/a.ts', '#components/x.ts'],
  ['src/client/a.ts', 'astro:content'],
  ['src/site/a.ts', '#components/x.ts'],
  ['src/components/a.ts', '#layouts/x.ts'],
  ['src/components/a.astro', '#layouts/X.astro'],
  ['src/components/deep/a.astro', '../../layouts/X.astro'],
  ['src/layouts/a.ts', '#pages/x.ts'],
  ['src/pages/a.ts', '#scripts/x.ts'],
  ['src/pages/one/two/a.ts', '../../../site/x.ts'],
  ['scripts/a.ts', '#components/x.ts'],
  ['scripts/a.ts', '../src/book/x.ts'],
  ['tests/support/a.ts', '../../scripts/x.ts'],
];
const allowed: readonly (readonly [file: string, module: string])[] = [
  ['src/book/a.ts', './x.ts'],
  ['src/book/a.ts', 'zod'],
  ['src/book/integrity/a.ts', '../x.ts'],
  ['src/book/a.test.ts', 'node:fs'],
  ['src/reader/a.ts', '#book/x.ts'],
  ['src/reader/a.ts', 'node:fs'],
  ['src/charts/a.ts', 'd3'],
  ['src/search/a.ts', '#search/x.ts'],
  ['src/client/a.ts', '#charts/x.ts'],
  ['src/site/a.ts', '#reader/x.ts'],
  ['src/components/a.astro', '#site/x.ts'],
  ['src/components/deep/a.astro', '../X.astro'],
  ['src/layouts/a.astro', '#components/X.astro'],
  ['src/pages/one/two/a.astro', '#layouts/X.astro'],
  ['src/pages/one/two/a.astro', '../../X.astro'],
  ['scripts/import/a.ts', '../x.ts'],
  ['scripts/a.ts', '#reader/x.ts'],
  ['tests/support/a.ts', '#scripts/x.ts'],
];

const project = resolve(import.meta.dirname, '../..');
let folder: string;
let complaints: ReadonlySet<string>;

/** The case's own file: `src/book/a.ts` of case 3 is `src/book/a-3.ts`. */
const fileOf = (file: string, index: number) => file.replace(/a(\.[a-z.]+)$/, `a-${index}$1`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  copyFileSync(join(project, 'biome.json'), join(folder, 'biome.json'));
  copyFileSync(join(project, '.gitignore'), join(folder, '.gitignore'));
  cpSync(join(project, 'scripts/layers/climb.grit'), join(folder, 'scripts/layers/climb.grit'));
  for (const [index, [file, module]] of [...refused, ...allowed].entries()) {
    const path = join(folder, fileOf(file, index));
    const code = `import x from '${module}';\nconsole.log(x);\n`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.endsWith('.astro') ? `---\n${code}---\n<p></p>\n` : code);
  }
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome');
  const command = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...command], { cwd: folder, encoding: 'utf8' });
  const report: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } =
    JSON.parse(stdout);
  complaints = new Set(
    report.diagnostics
      .filter(({ category }) => category === 'plugin' || category === 'lint/style/noRestrictedImports')
      .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file)),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('The layers of the house', () => {
  it.each(refused.map((value, index) => ({ file: value[0], module: value[1], index })))(
    '$file may not import $module',
    ({ file, index }) => expect(complaints).toContain(fileOf(file, index)),
  );

  it.each(
    allowed.map((value, index) => ({ file: value[0], module: value[1], index: index + refused.length })),
  )('$file may import $module', ({ file, index }) => expect(complaints).not.toContain(fileOf(file, index)));
});
