import { defineConfig } from 'vitest/config';

// The same clock and language on every machine; set here too because the global setup runs in this process.
const place = { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };
Object.assign(process.env, place);

/** What takes long: other sites built, real servers, the PDF, every way to fail, charts at each of their sizes. */
const heavy = [
  'tests/accessibility/journeys.test.ts',
  'tests/accessibility/keyboard.test.ts',
  'tests/accessibility/reading.test.ts',
  'tests/accessibility/validity.test.ts',
  'tests/axe/wide.test.ts',
  'tests/build/**/*.test.ts',
  'tests/charts/embed.test.ts',
  'tests/charts/live.test.ts',
  'tests/deploy/**/*.test.ts',
  'tests/editors/**/*.test.ts',
  'tests/explorer/**/*.test.ts',
  'tests/faults/**/*.test.ts',
  'tests/offline/**/*.test.ts',
  'tests/permalinks/replay.test.ts',
  'tests/print/**/*.test.ts',
  'tests/privacy/**/*.test.ts',
  'tests/search/results.test.ts',
  'tests/sub-path.test.ts',
];

export default defineConfig({
  test: {
    env: place,
    // Far more than any test needs alone, so that a busy machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/**/*.test.ts'],
          exclude: heavy,
          environment: 'node',
          globalSetup: ['tests/support/setup.ts'],
          // The browser does the work: two files keep it busy while each waits for its own pages.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'heavy',
          include: heavy,
          environment: 'node',
          globalSetup: ['tests/support/setup.ts'],
          // Each keeps the machine busy by itself.
          maxWorkers: 1,
        },
      },
    ],
  },
});
