import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { namedTests } from '#quality/proofs.ts';
import type { TestRecord } from '#quality/records.ts';
import { run } from '#scripts/run.ts';

const report = '.build/audit-a11y/tests.json';

/** What is read of Vitest's report. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});

/** The beginning of a title, before what each case puts in it. */
const fixedPart = (title: string): string => title.replace(/[%$][\s\S]*$/, '').trim();

/** Counts, for each test or group that the grid names, the cases that passed and those that failed. */
export function countNamed(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): TestRecord['groups'] {
  const { testResults } = reportSchema.parse(JSON.parse(text));
  return [...names].flatMap(([file, titles]) => {
    const cases = testResults
      .filter(({ name }) => name.replaceAll('\\', '/').endsWith(file))
      .flatMap(({ assertionResults }) => assertionResults);
    return titles.map((name) => {
      const start = fixedPart(name);
      const own = cases.filter(({ ancestorTitles, title }) =>
        start === ''
          ? title.endsWith(name.replace(/^[%$]\w+\s*/, ''))
          : [title, ...ancestorTitles].some((one) => one.startsWith(start)),
      );
      return {
        file,
        name,
        passed: own.filter(({ status }) => status === 'passed').length,
        failed: own.filter(({ status }) => status === 'failed').length,
      };
    });
  });
}

/** Runs the tests that the grid names over the built site, a quarter of an hour, and reduces their outcome. */
export async function runNamedTests(date: string): Promise<TestRecord> {
  const names = namedTests();
  mkdirSync('.build/audit-a11y', { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const projects = ['--project', 'browser', '--project', 'heavy'];
  await run(['node_modules/vitest/vitest.mjs', 'run', ...projects, ...reporters, ...names.keys()]);
  return { date, groups: countNamed(readFileSync(report, 'utf8'), names) };
}
