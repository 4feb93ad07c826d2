import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepYaml, YamlFile } from './kept-yaml.ts';
import { parseYaml } from './yaml.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-yaml-'));
  file = join(folder, 'yaml.v8');
});
afterEach(() => {
  keepYaml(null);
  rmSync(folder, { recursive: true });
});

const text = '- id: a\n  label: "Un mot"\n  values: [1, 2.5, true, null]\n- id: b\n';

/** Parses as a build does, then as the next build does. */
function twice(first: string, second: string) {
  const store = new YamlFile(file, 'parser 1');
  keepYaml(store);
  parseYaml(first);
  store.save();
  keepYaml(new YamlFile(file, 'parser 1'));
  return parseYaml(second);
}

it('finds again the same value and the same lines', () => {
  keepYaml(null);
  const parsed = parseYaml(text, 2);
  const found = twice(text, text);
  expect(found.value).toEqual(parsed.value);
  expect(found.errors).toEqual([]);
  expect(parseYaml(text, 2).lineOf([1, 'id'])).toBe(parsed.lineOf([1, 'id']));
});

it('never gives the value of another text, were it one letter away', () => {
  expect(twice(text, text.replace('Un mot', 'Un mor')).value).toMatchObject([{ label: 'Un mor' }, {}]);
});

it('finds nothing again once the parser has changed', () => {
  twice(text, text);
  expect(new YamlFile(file, 'parser 1').find(text)).toBeDefined();
  expect(new YamlFile(file, 'parser 2').find(text)).toBeUndefined();
});

it('gives each reader a value of its own', () => {
  const found = twice(text, text).value as { label?: string }[];
  for (const entry of found) entry.label = 'changé';
  expect(parseYaml(text).value).toMatchObject([{ label: 'Un mot' }, {}]);
});

it('keeps nothing of a text that cannot be read', () => {
  const wrong = 'a: b: c\n';
  expect(twice(wrong, wrong).errors).toHaveLength(1);
});

it('parses everything anew when the file was cut', () => {
  twice(text, text);
  writeFileSync(file, readFileSync(file).subarray(0, 20));
  keepYaml(new YamlFile(file, 'parser 1'));
  expect(parseYaml(text).value).toMatchObject([{ id: 'a' }, { id: 'b' }]);
});
