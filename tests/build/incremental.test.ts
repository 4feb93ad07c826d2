import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProgram, type Program } from '../support/program.ts';

/** Three builds, on a machine that may be busy. */
const patience = 1_800_000;
let program: Program;

/** A digest of each file of a built site, by its name. */
function digests(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(dir, name)).isFile())
    .sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(dir, name)))
        .digest('base64url'),
    ]),
  );
}

function build(out: string, work: string): Record<string, string> {
  const { status, output } = program.run('scripts/build.ts', '--out', out, '--work', work);
  expect(status, output).toBe(0);
  return digests(join(program.folder, out));
}

beforeAll(() => {
  program = copyProgram('content');
});
afterAll(() => program?.remove());

describe('A build after another', () => {
  it(
    'gives, once a text has changed, what a build from nothing gives, to the byte',
    () => {
      const before = build('site', 'kept');
      const content = (name: string) => join(program.folder, 'content', name);
      appendFileSync(content('proposals/12.mdx'), '\nUn mot de plus.\n');
      const after = build('site', 'kept');
      expect(after['propositions/12/index.html']).not.toBe(before['propositions/12/index.html']);
      expect(build('anew', 'nothing')).toEqual(after);
    },
    patience,
  );
});
