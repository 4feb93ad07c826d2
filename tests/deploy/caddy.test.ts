import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeServer } from './describe-server.ts';
import { start } from './server.ts';

describeServer({ name: 'Caddy', command: 'caddy', packages: ['caddy'] }, ({ site, work, port }) => {
  const recipe = readFileSync('deploy/Caddyfile', 'utf8').replaceAll('/srv/livre-blanc/current', site);
  const main = join(work, 'Caddyfile');
  // Neither certificates nor the port of administration, which another Caddy may hold.
  writeFileSync(main, `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
  return start('caddy', ['run', '--config', main, '--adapter', 'caddyfile'], port, {
    SITE_ADDRESS: `http://:${port}`,
    HOME: work,
    XDG_DATA_HOME: work,
    XDG_CONFIG_HOME: work,
  });
});
