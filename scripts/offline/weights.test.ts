import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Weights } from './weights.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
  file = join(folder, 'poids.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const long = Buffer.from('Un mot, puis un autre. '.repeat(200));

it('weighs the same from one build to the next, with or without what was kept', async () => {
  const first = new Weights(file);
  const weight = await first.of(long);
  first.save();
  expect(weight).toBeLessThan(long.length / 10);
  expect(await new Weights(file).of(long)).toBe(weight);
  expect(await new Weights(null).of(long)).toBe(weight);
});

it('weighs anew what changed', async () => {
  const first = new Weights(file);
  await first.of(Buffer.from('court'));
  first.save();
  expect(await new Weights(file).of(Buffer.from('plus long'))).toBe('plus long'.length);
});

it('weighs everything when the file was cut', async () => {
  writeFileSync(file, '{"a":');
  expect(await new Weights(file).of(Buffer.from('court'))).toBe('court'.length);
});
