import { expect, it } from 'vitest';
import { countNamed } from './named-tests.ts';

const report = JSON.stringify({
  testResults: [
    {
      name: '/somewhere/tests/a.test.ts',
      assertionResults: [
        { ancestorTitles: ['At 320 pixels'], title: 'fits: /x/', status: 'passed' },
        { ancestorTitles: ['At 320 pixels'], title: 'fits: /y/', status: 'failed' },
        { ancestorTitles: ['/x/'], title: 'one is a figure', status: 'passed' },
        { ancestorTitles: ['/x/'], title: 'is left out', status: 'skipped' },
      ],
    },
  ],
});

it('counts the cases of a test or of a group, whatever each case adds to the title', () => {
  const names = new Map([
    ['tests/a.test.ts', ['fits', 'At %i pixels', '%s is a figure', 'is left out', 'is not there']],
  ]);
  expect(countNamed(report, names).map(({ passed, failed }) => [passed, failed])).toEqual([
    [1, 1],
    [1, 1],
    [1, 0],
    [0, 0],
    [0, 0],
  ]);
});

it('says nothing of a file that has not run', () => {
  expect(countNamed(report, new Map([['tests/b.test.ts', ['fits']]]))).toEqual([
    { file: 'tests/b.test.ts', name: 'fits', passed: 0, failed: 0 },
  ]);
});
