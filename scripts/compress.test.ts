import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressSite } from './compress.ts';

let folder: string;
let site: string;
let cache: string;
const page = '<p>Une page assez longue pour valoir une copie.</p>\n'.repeat(60);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compress-'));
  site = join(folder, 'dist');
  cache = join(folder, 'cache');
  mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(join(site, 'a/index.html'), page);
  writeFileSync(join(site, 'short.txt'), 'court');
  writeFileSync(join(site, 'picture.png'), Buffer.alloc(5000));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('leaves copies that give the same text, beside long texts only', async () => {
  expect(await compressSite(site, cache)).toEqual({ files: 1, compressed: 2 });
  expect(brotliDecompressSync(readFileSync(join(site, 'a/index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(join(site, 'a/index.html.gz'))).toString()).toBe(page);
  expect(existsSync(join(site, 'short.txt.br'))).toBe(false);
  expect(existsSync(join(site, 'picture.png.gz'))).toBe(false);
});

it('compresses only what changed since the last build, and forgets what is gone', async () => {
  await compressSite(site, cache);
  expect((await compressSite(site, cache)).compressed).toBe(0);
  writeFileSync(join(site, 'a/index.html'), `${page}<p>Un mot de plus.</p>`);
  expect((await compressSite(site, cache)).compressed).toBe(2);
  expect(brotliDecompressSync(readFileSync(join(site, 'a/index.html.br'))).toString()).toContain('de plus');
  writeFileSync(join(site, 'a/index.html'), page);
  expect((await compressSite(site, cache)).compressed).toBe(2);
});
