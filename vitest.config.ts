import { defineConfig } from 'vitest/config';

// The same clock and language on every machine; set here too because the global setup runs in this process.
const place = { TZ: 'Europe/Paris', LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' };
Object.assign(process.env, place);

/** Tests that build other sites, start real servers or make the PDF: each takes as long as many others. */
const heavy = [
  'tests/build/**/*.test.ts',
  'tests/deploy/**/*.test.ts',
  'tests/editors/**/*.test.ts',
  'tests/permalinks/replay.test.ts',
  'tests/print/book.test.ts',
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
          // Each builds the site again, or starts servers and programs of the machine.
          maxWorkers: 1,
        },
      },
    ],
  },
});
