import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { compressFolder } from './compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'compress-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('compressFolder', () => {
  it('leaves a smaller copy of each script and list, which says the same', () => {
    mkdirSync(join(folder, 'code'), { recursive: true });
    const list = JSON.stringify(Array.from({ length: 200 }, () => 'association'));
    writeFileSync(join(folder, 'entrees.json'), list);
    writeFileSync(join(folder, 'code', 'dialog.js'), 'export const title = "Recherche";');
    writeFileSync(join(folder, 'index.html'), '<p>Une page</p>');
    const sizes = compressFolder(folder);
    expect([...sizes.keys()]).toEqual(['code/dialog.js', 'entrees.json']);
    expect(sizes.get('entrees.json')).toBeLessThan(list.length / 10);
    expect(brotliDecompressSync(readFileSync(join(folder, 'entrees.json.br'))).toString()).toBe(list);
  });
});
