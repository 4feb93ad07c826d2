import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchRecord } from '#quality/records.ts';
import type { Row } from './row.ts';

/** What was measured on one machine: of each part, the last time. */
export interface BenchRecord {
  /** In words that name no machine. Example: « 2 cœurs, 24 Gio, Node v24.21.0, Chromium 142 » */
  readonly machine: string;
  readonly parts: Readonly<Record<string, { readonly date: string; readonly rows: readonly Row[] }>>;
}

export function describeMachine(browser: string | null): string {
  const memory = `${Math.round(totalmem() / 2 ** 30)} Gio`;
  return [`${cpus().length} cœurs`, memory, `Node ${process.version}`, browser].filter(Boolean).join(', ');
}

/** Reads a record; an empty one of this machine when there is none, or when it is of another machine. */
export function readRecord(file: string, machine: string): BenchRecord {
  if (!existsSync(file)) return { machine, parts: {} };
  const read = benchRecord.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return read.success && read.data.machine === machine ? read.data : { machine, parts: {} };
}

/** A record with one part measured anew. */
export function withPart(record: BenchRecord, part: string, date: string, rows: readonly Row[]): BenchRecord {
  return { ...record, parts: { ...record.parts, [part]: { date, rows } } };
}

export function writeRecord(file: string, record: BenchRecord): void {
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
}

/** Every line, in the order of the parts. */
export const rowsOf = ({ parts }: BenchRecord): Row[] => Object.values(parts).flatMap(({ rows }) => rows);

/** When the parts were measured: one day, or the first and the last. */
export function daysOf({ parts }: BenchRecord): string {
  const days = Object.values(parts)
    .map(({ date }) => date)
    .sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return first === last ? first : `${first} – ${last}`;
}
