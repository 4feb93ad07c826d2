import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isExceeded, nameOf } from '#quality/records.ts';
import { blockingFiles, measureWeights } from './weights.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'weights-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function page(path: string, html: string, weight: number) {
  mkdirSync(join(dir, path), { recursive: true });
  writeFileSync(join(dir, path, 'index.html'), html);
  writeFileSync(join(dir, path, 'index.html.br'), Buffer.alloc(weight));
}
const exceeded = () => measureWeights(dir).filter(isExceeded).map(nameOf);

it('weighs the heaviest page of each kind, as servers send it', () => {
  page('recit/un', 'long'.repeat(9999), 9000);
  page('recit/deux', 'court', 14_001);
  expect(exceeded()).toEqual(['chapitre : poids pour lire']);
});

it('lets a list weigh by the row, and no more', () => {
  page('sources', `<li id="menu"><main>${'<li id="a">'.repeat(100)}`, 19_000);
  expect(exceeded()).toEqual([]);
  page('sources', `<li id="menu"><main>${'<li id="a">'.repeat(99)}`, 19_000);
  expect(exceeded()).toEqual(['sources : poids pour lire, liste']);
});

it('counts what a browser waits for, and nothing else', () => {
  expect(blockingFiles('<link rel="stylesheet" href="/a.css"><script src="/a.js"></script>')).toHaveLength(2);
  expect(
    blockingFiles(
      '<link rel="stylesheet" href="/p.css" media="print"><script type="module" src="/a.js"></script><script>1</script><script defer src="/b.js"></script><link rel="icon" href="/i.svg">',
    ),
  ).toEqual([]);
});
