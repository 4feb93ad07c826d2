/**
 * `npm run bench`: measures the site just built and the building of it, prints the table of budgets, writes
 * `bench.json`, and fails when a budget is exceeded.
 *
 *   npm run bench                 everything, with content ten times as long (some minutes)
 *   npm run bench -- --pages      only what a reader feels, on dist/ as it is
 *   npm run bench -- --builds     only what a builder waits for
 *   npm run bench -- --grand      content a hundred times as long too (an hour, and much memory)
 *   --runs 5                      visits to each page, three unless said; the middle one counts
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBuilds } from './bench/builds.ts';
import { measurePages } from './bench/pages.ts';
import { isExceeded, tableOf } from './bench/row.ts';

const { values } = parseArgs({
  options: {
    dir: { type: 'string', default: 'dist' },
    pages: { type: 'boolean', default: false },
    builds: { type: 'boolean', default: false },
    grand: { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
  },
});
const rows = values.builds ? [] : await measurePages(values.dir, Number(values.runs));
if (!values.pages) rows.push(...(await measureBuilds(values.grand ? [10, 100] : [10])));

const machine = {
  processor: cpus()[0]?.model ?? 'inconnu',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} Gio`,
  node: process.version,
};
const date = new Date().toISOString().slice(0, 10);
writeFileSync('bench.json', `${JSON.stringify({ date, machine, rows }, null, 2)}\n`);
console.log(tableOf(rows));
const { processor, cores, memory, node } = machine;
console.log(`\n${date}, ${processor}, ${cores} cœurs, ${memory}, Node ${node}.`);
const exceeded = rows.filter(isExceeded);
if (exceeded.length > 0) {
  console.error(`\nBudgets dépassés : ${exceeded.map(({ what }) => what).join(' ; ')}.`);
  process.exitCode = 1;
}
