import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { prepareSite } from './hosted-site.ts';
import { describeRecipe } from './recipe.ts';
import { canTry, freePort, start } from './server.ts';

const isHere = canTry('caddy', ['caddy']);

describe.skipIf(!isHere)('The Caddy recipe', () => {
  let site: ReturnType<typeof prepareSite>;
  let work: string;
  let port: number;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    site = prepareSite(inject('siteFolder'));
    work = mkdtempSync(join(tmpdir(), 'caddy-'));
    port = await freePort();
    const recipe = readFileSync('deploy/Caddyfile', 'utf8').replaceAll(
      '/srv/livre-blanc/current',
      site.folder,
    );
    const main = join(work, 'Caddyfile');
    // Neither certificates nor the port of administration, which another Caddy may hold.
    writeFileSync(main, `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
    stop = await start('caddy', ['run', '--config', main, '--adapter', 'caddyfile'], port, {
      SITE_ADDRESS: `http://:${port}`,
      HOME: work,
      XDG_DATA_HOME: work,
      XDG_CONFIG_HOME: work,
    });
  });

  afterAll(async () => {
    await stop?.();
    site?.remove();
    if (work) rmSync(work, { recursive: true });
  });

  describeRecipe({ port: () => port, folder: () => site.folder });
});
