import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { PagefindIndex } from '#client/search/pagefind.ts';
import { entry } from '#search/catalogue.ts';
import { nameOfPlace } from '#search/text-names.ts';
import { buildIndex } from './pagefind.ts';

const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('buildIndex', () => {
  it('indexes each text under the address of its entry, quotes in its title and all', async () => {
    const page = entry('page', '/glossaire/#essai', 'L’« "essai" » & <la suite>', 'Glossaire');
    const { texts, index } = await buildIndex(
      [{ entry: page, html: '<h1>Essai</h1><p id="a">Une école</p>' }],
      folder,
    );
    const name = texts.get('/glossaire/#essai');
    expect(name).toBe(nameOfPlace(index, 0));
    const fragment = gunzipSync(readFileSync(join(folder, 'fragment', `${name}.pf_fragment`))).toString();
    expect(fragment).toContain('"title":"L’« \\"essai\\" » & <la suite>"');
    expect(fragment).toContain('Une école');
  });

  it('is read by the site’s own reader, words and phrases', async () => {
    const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
      new Uint8Array(gunzipSync(readFileSync(join(folder, path))).subarray('pagefind_dcd'.length));
    const meta = readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '';
    const index = await PagefindIndex.start(await read('wasm.fr.pagefind'), await read(meta), (name) =>
      read(`index/${name}.pf_index`),
    );
    expect((await index.search('ecole')).map(({ places }) => places)).toEqual([[2]]);
    expect((await index.search('ecoles'))[0]?.isExact).toBe(true);
    expect((await index.search('eco'))[0]?.isExact).toBe(false);
    expect(await index.search('une ecole', true)).toHaveLength(1);
    expect(await index.search('ecole une', true)).toEqual([]);
    expect(await index.search('!')).toEqual([]);
  });

  it('leaves out what the site never loads, and a smaller copy of what is heavy', () => {
    const files = readdirSync(folder);
    expect(files.filter((file) => /ui|highlight|unknown/.test(file))).toEqual([]);
    const heavy = join(folder, 'wasm.fr.pagefind');
    expect(existsSync(heavy)).toBe(true);
    expect(brotliDecompressSync(readFileSync(`${heavy}.br`))).toEqual(gunzipSync(readFileSync(heavy)));
  });
});
