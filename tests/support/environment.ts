/** The test runner's own settings, which a build would take for its own. */
const ofVitest: ReadonlySet<string> = new Set([
  'BASE_URL',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'TEST',
  'NODE_ENV',
  'VITEST',
]);

/** The environment of a command that a visitor of the repository would type. */
export const ownEnvironment = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.has(name))),
  ASTRO_TELEMETRY_DISABLED: '1',
});
