/**
 * Everything that must be true before a change is published: `npm test`.
 *
 *   npm test                        all of it
 *   npm test -- lint types          only these steps, by their names below
 *   npm test -- unit                the tests beside the code, without a browser
 *   npm test -- browser             the build, then the tests in a browser over the built site
 *
 * Every step runs, even after a failure, except the browser's tests when there is no site to open.
 * The last line counts tests; a step that is not a set of tests counts as one.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.ts';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly about: string;
  readonly needs?: string;
  readonly perform: () => Promise<Outcome>;
}

/** The same clock and language on every machine. */
const environment = {
  TZ: 'Europe/Paris',
  LANG: 'fr_FR.UTF-8',
  LC_ALL: 'fr_FR.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
};
const timeout = 15 * 60_000;
const reports = '.build/test';

const single = (success: boolean): Outcome => ({
  passed: success ? 1 : 0,
  failed: success ? 0 : 1,
  skipped: 0,
});

const command =
  (...parts: string[]) =>
  async () =>
    single((await run(parts, { environment, timeout })) === 0);

/** Counts a run of Vitest by its report; a run that broke before or beside its tests is one more failure. */
function countTests(report: string, status: number): Outcome {
  let counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return single(false);
  }
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests || (status === 0 ? 0 : 1),
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

const vitest = (project: string) => async () => {
  const report = `${reports}/${project}.json`;
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const options = [
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const status = await run(['node_modules/vitest/vitest.mjs', 'run', ...options], {
    environment,
    timeout,
  });
  return countTests(report, status);
};

const steps: readonly Step[] = [
  {
    name: 'lint',
    about: 'formatting, lint rules and import layers',
    perform: command(
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--error-on-warnings',
      '--diagnostic-level=warn',
      // Piped, Biome would color each character by itself.
      ...(process.stdout.isTTY ? [] : ['--colors=off']),
      '.',
    ),
  },
  {
    name: 'types',
    about: 'TypeScript, in pages too',
    perform: command('node_modules/astro/bin/astro.mjs', 'check'),
  },
  { name: 'content', about: 'what editors wrote', perform: command('scripts/check.ts') },
  { name: 'unit', about: 'tests beside the code', perform: vitest('unit') },
  { name: 'build', about: 'the whole site', perform: command('scripts/build.ts') },
  { name: 'browser', about: 'the built site in a browser', needs: 'build', perform: vitest('browser') },
];

interface Done {
  readonly step: Step;
  readonly outcome: Outcome;
  readonly seconds: number;
}

async function perform(step: Step, before: readonly Done[]): Promise<Done> {
  console.log(`\n── ${step.name}: ${step.about}`);
  if (before.some((done) => done.step.name === step.needs && done.outcome.failed > 0)) {
    console.log(`   not run, since ${step.needs} failed`);
    return { step, outcome: { passed: 0, failed: 0, skipped: 1 }, seconds: 0 };
  }
  const start = performance.now();
  const outcome = await step.perform().catch((error: unknown) => {
    console.error(error);
    return single(false);
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(`── ${step.name}: ${outcome.failed > 0 ? 'failed' : 'passed'} in ${seconds.toFixed(1)} s`);
  return { step, outcome, seconds };
}

/** The steps asked for, with what they need, in order; `undefined` when a name is unknown. */
function chooseSteps(names: readonly string[]): readonly Step[] | undefined {
  if (names.length === 0) return steps;
  if (!names.every((name) => steps.some((step) => step.name === name))) return undefined;
  const needed = steps.filter((step) => names.includes(step.name)).map((step) => step.needs);
  return steps.filter((step) => names.includes(step.name) || needed.includes(step.name));
}

function summarize(all: readonly Done[]): string {
  const lines = all.map(({ step, outcome: { passed, failed, skipped }, seconds }) => {
    const verdict = failed > 0 ? 'FAILED' : passed > 0 ? 'passed' : 'not run';
    const counts = passed + failed + skipped > 1 ? `, ${passed} passed, ${failed} failed` : '';
    return `  ${verdict.padEnd(8)} ${step.name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s${counts}`;
  });
  const total = (key: keyof Outcome) => all.reduce((sum, { outcome }) => sum + outcome[key], 0);
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : '';
  return `\n${lines.join('\n')}\n\n${total('passed')} passed, ${total('failed')} failed${skipped}`;
}

const chosen = chooseSteps(process.argv.slice(2));
if (chosen) {
  const all: Done[] = [];
  for (const step of chosen) all.push(await perform(step, all));
  console.log(summarize(all));
  process.exitCode = all.every(({ outcome }) => outcome.failed === 0) ? 0 : 1;
} else {
  console.error(`Steps are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 1;
}
