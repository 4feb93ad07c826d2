/**
 * `npm run audit:a11y`: accessibility proved, on the site just built, and recorded in `content/quality/` for the page
 * /qualite/. Fails on any fault.
 *
 *   npm run audit:a11y                  all of it (half an hour)
 *   npm run audit:a11y -- --pages       axe on every page, in two widths and two themes
 *   npm run audit:a11y -- --tests       the tests that the RGAA grid names
 *   npm run audit:a11y -- --headers     the points that Mozilla's Observatory would give
 *   --only /propositions/               axe on these pages alone, and nothing recorded
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '#site/content-folder.ts';
import { scoreHeaders } from './audit-a11y/headers.ts';
import { runNamedTests } from './audit-a11y/named-tests.ts';
import { auditPages } from './audit-a11y/pages.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    pages: { type: 'boolean', default: false },
    tests: { type: 'boolean', default: false },
    headers: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});
const everything = !values.pages && !values.tests && !values.headers;
const date = new Date().toISOString().slice(0, 10);

function record(name: string, value: unknown): void {
  const folder = join(contentFolder, 'quality');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  console.log(`Écrit : ${join(folder, name)}`);
}

if (values.pages || values.only || everything) {
  const { record: found, complaints } = await auditPages(values.dir, date, values.only);
  for (const { page, width, theme, text } of complaints)
    console.error(`\n${page}, ${width} px, ${theme}\n  ${text}`);
  console.log(`\n${found.pages} pages et ${found.states} états, ${found.rules.length} règles :`);
  for (const { title, judged, violated, unsettled } of found.rules) {
    const verdict = violated > 0 ? `${violated} en défaut` : 'aucun défaut';
    const doubt = unsettled > 0 ? `, ${unsettled} à regarder à la main` : '';
    console.log(`  ${title} : ${judged} pages jugées, ${verdict}${doubt}`);
  }
  if (!values.only) record('axe.json', found);
  if (complaints.length > 0) process.exitCode = 1;
}

if (values.headers || everything) record('headers.json', scoreHeaders(values.dir, date));

if (values.tests || everything) {
  const found = await runNamedTests(date);
  for (const { file, name, passed, failed } of found.groups) {
    if (failed > 0) console.error(`Échec : ${file}, « ${name} » (${failed} sur ${passed + failed})`);
    if (passed + failed === 0) console.error(`Jamais lancé : ${file}, « ${name} »`);
  }
  record('tests.json', found);
  if (found.groups.some(({ passed, failed }) => failed > 0 || passed === 0)) process.exitCode = 1;
}
