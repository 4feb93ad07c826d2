/**
 * `npm run audit`: asks the registry for known holes in the dependencies, and fails when there is one. Where the
 * registry does not answer such questions (a mirror, no network), says so in one line and passes.
 */
import { spawnSync } from 'node:child_process';
import { readAudit } from './audit/read-audit.ts';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const audit = readAudit(stdout ?? '');
if (audit.kind === 'unanswered') {
  console.log(`Dépendances non vérifiées : le registre ne répond pas (${audit.reason}).`);
} else if (audit.holes.length === 0) {
  console.log('Aucune faille connue dans les dépendances.');
} else {
  const one = audit.holes.length === 1;
  console.error(one ? 'Une faille connue :' : `${audit.holes.length} failles connues :`);
  for (const { name, severity, title } of audit.holes) console.error(`  ${name} (${severity}) : ${title}`);
  console.error('« npm audit fix » met à jour ce qui peut l’être.');
  process.exitCode = 1;
}
