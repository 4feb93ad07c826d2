import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureScript } from './building.ts';

/**
 * Seconds measured once on one machine, of builds of the same text ten times as long: by Astro with MDX and nothing
 * else, and by Starlight; and by Starlight of the text as it is.
 */
const elsewhere = { bareTen: 42, starlightTen: 149, starlightOne: 9.6 };

/**
 * Builds the texts of a content folder with Astro and MDX alone, and tells from it what Starlight would take on this
 * machine, in this run: a budget in seconds means nothing on another machine, or on a busy one.
 * @param content the texts, ten times as long
 * @returns seconds that Starlight would take
 */
export async function starlightHere(content: string, folder: string): Promise<{ one: number; ten: number }> {
  rmSync(folder, { recursive: true, force: true });
  for (const kind of ['proposals', 'laureates', 'narrative', 'pages']) {
    mkdirSync(join(folder, 'src/pages', kind), { recursive: true });
    for (const name of readdirSync(join(content, kind))) {
      const text = readFileSync(join(content, kind, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      writeFileSync(join(folder, 'src/pages', kind, name), text);
    }
  }
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()], cacheDir: './cache' };\n",
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const { seconds } = await measureScript(['node_modules/astro/bin/astro.mjs', 'build'], {
    folder,
    environment: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const pace = seconds / elsewhere.bareTen;
  return { one: elsewhere.starlightOne * pace, ten: elsewhere.starlightTen * pace };
}
