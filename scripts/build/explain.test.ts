import { expect, it } from 'vitest';
import { explainFailure } from './explain.ts';

const root = '/projet';

it('says where a compiler stopped, in the project’s own paths', () => {
  const error = Object.assign(new Error('Unexpected token'), {
    loc: { file: '/projet/src/pages/index.astro', line: 12, column: 3 },
    frame: '12 | <p',
    hint: 'Close the tag.',
  });
  expect(explainFailure(error, root)).toBe(
    'src/pages/index.astro:12:3: Unexpected token\n12 | <p\n→ Close the tag.',
  );
});

it('finds the project’s own line in a stack, not a package’s', () => {
  const error = new Error('no such chart');
  error.stack = `Error: no such chart
    at read (file:///projet/node_modules/astro/dist/a.js:1:2)
    at draw (/projet/src/charts/index.ts:40:9)
    at build (/projet/scripts/build.ts:20:3)`;
  expect(explainFailure(error, root)).toBe('src/charts/index.ts:40:9: no such chart');
});

it('says what it can of anything else', () => {
  expect(explainFailure('stopped', root)).toBe('stopped');
  const error = new Error('no stack');
  error.stack = undefined;
  expect(explainFailure(error, root)).toBe('no stack');
  const file = Object.assign(new Error('bad'), { id: '/projet/src/a.mdx?x=1' });
  expect(explainFailure(file, root)).toBe('src/a.mdx: bad');
});
