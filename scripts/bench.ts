/**
 * `npm run bench`: measures the site just built and the building of it, prints the table of budgets, writes
 * `bench.json`, and fails when a budget is exceeded.
 *
 *   npm run bench                     everything, with content ten times as long (some minutes)
 *   npm run bench -- --only pages     what pages weigh, on dist/ as it is
 *                    --only loading   what a reader feels, in a real browser
 *                    --only search    what a first search costs
 *                    --only builds    a build from nothing, then one word changed
 *                    --only length    content ten times as long
 *   npm run bench -- --grand          content a hundred times as long too (an hour, and much memory)
 *   --runs 5                          visits to each page, three unless said; the middle one counts
 *   --readme                          writes the last figures into the README and content/quality/bench.json
 *
 * `bench.json` keeps the last figures of the parts that were not asked for, as long as the machine is the same.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isExceeded, nameOf } from '#quality/records.ts';
import { contentFolder } from '#site/content-folder.ts';
import { replaceBlock } from './bench/block.ts';
import { measureBuilds, measureLength } from './bench/builds.ts';
import { measureLoading, measureSearch } from './bench/reading.ts';
import { daysOf, describeMachine, readRecord, rowsOf, withPart, writeRecord } from './bench/record.ts';
import { type Row, tableOf, worstOf } from './bench/row.ts';
import { measureWeights } from './bench/weights.ts';
import { ensureBrowser } from './browser.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    only: { type: 'string', multiple: true },
    grand: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    readme: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  pages: () => measureWeights(values.dir),
  loading: () => measureLoading(values.dir, runs),
  search: () => measureSearch(values.dir, runs),
  builds: measureBuilds,
  length: () => measureLength(10),
  ...(values.grand && { grand: () => measureLength(100) }),
};
const asked = values.only ?? (values.readme ? [] : Object.keys(parts));
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `Rien ne s’appelle « ${unknown.join(', ')} ». Choisissez : ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}

const browser = execFileSync(ensureBrowser(), ['--version'], { encoding: 'utf8' });
const version = /(Chrom\w*) (\d+)/.exec(browser);
const machine = describeMachine(version && `${version[1]} ${version[2]}`);
const file = 'bench.json';
let record = readRecord(file, machine);
for (const [name, measure] of Object.entries(parts)) {
  if (!asked.includes(name)) continue;
  const rows = await measure();
  record = withPart(record, name, new Date().toISOString().slice(0, 10), rows);
  writeRecord(file, record);
}

const rows = asked.length > 0 ? asked.flatMap((name) => record.parts[name]?.rows ?? []) : rowsOf(record);
console.log(tableOf(rows));
console.log(`\n${daysOf(record)}, ${machine}.`);
if (values.readme) {
  const readme = 'README.md';
  const block = `${tableOf(worstOf(rowsOf(record)))}\n\n${daysOf(record)}, ${machine}.`;
  writeFileSync(readme, replaceBlock(readFileSync(readme, 'utf8'), 'bench', block));
  const folder = join(contentFolder, 'quality');
  mkdirSync(folder, { recursive: true });
  writeRecord(join(folder, 'bench.json'), record);
}
const exceeded = rows.filter(isExceeded);
if (exceeded.length > 0) {
  console.error(`\nBudgets dépassés : ${exceeded.map(nameOf).join(' ; ')}.`);
  process.exitCode = 1;
}
