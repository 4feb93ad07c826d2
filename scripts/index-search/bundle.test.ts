import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleClient, minify } from './bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bundleClient', () => {
  it('writes one whole file for each thing that a page may load', async () => {
    await bundleClient(folder);
    expect(readdirSync(folder).sort()).toEqual(['corrector.js', 'dialog.js', 'highlight.js', 'page.js']);
    for (const name of readdirSync(folder)) {
      // One trip to the server brings all of it.
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(/\bfrom ?["']/);
    }
    expect(readFileSync(join(folder, 'dialog.js'), 'utf8')).toContain('.search-dialog');
  });
});

describe('minify', () => {
  it('says the same in fewer bytes', async () => {
    const code = await minify('export const total = (first, second) => {\n  return first + second;\n};\n');
    expect(code.length).toBeLessThan(60);
    expect(code).toMatch(/export/);
  });
});
