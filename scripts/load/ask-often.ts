import { Agent, type IncomingMessage, request } from 'node:http';

/** What a server did under load. */
export interface Load {
  readonly requests: number;
  /** Answers other than 200, answers cut short, and connections that failed. */
  readonly errors: number;
  readonly seconds: number;
  readonly bytes: number;
  /** Milliseconds of each answer, from the question to its last byte. */
  readonly times: readonly number[];
}

export interface LoadOptions {
  readonly port: number;
  /** Asked in turns. */
  readonly paths: readonly string[];
  /** Readers at once, each on a connection that it keeps. */
  readonly readers: number;
  readonly seconds: number;
}

/** Asks a server of this machine as fast as so many readers can, for so long: each asks again once answered. */
export async function askOften({ port, paths, readers, seconds }: LoadOptions): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const times: number[] = [];
  let [errors, bytes, asked] = [0, 0, 0];
  const started = performance.now();
  const end = started + seconds * 1000;

  const askOnce = async (path: string): Promise<boolean> => {
    const options = { host: '127.0.0.1', port, path, agent, headers: { 'Accept-Encoding': 'br' } };
    const response = await new Promise<IncomingMessage>((done, failed) => {
      request(options, done).once('error', failed).end();
    });
    let size = 0;
    for await (const chunk of response) if (Buffer.isBuffer(chunk)) size += chunk.length;
    bytes += size;
    const promised = response.headers['content-length'];
    return response.statusCode === 200 && (promised === undefined || Number(promised) === size);
  };
  const read = async (): Promise<void> => {
    while (performance.now() < end) {
      const path = paths[asked++ % paths.length] ?? '/';
      const from = performance.now();
      const isGood = await askOnce(path).catch(() => false);
      if (!isGood) errors += 1;
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  agent.destroy();
  return { requests: times.length, errors, seconds: (performance.now() - started) / 1000, bytes, times };
}

/** The time under which a share of the answers came. @param share from 0 to 1 */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Several loads as one. */
export function sumOf(loads: readonly Load[]): Load {
  const sum = (value: (load: Load) => number) => loads.reduce((total, load) => total + value(load), 0);
  return {
    requests: sum(({ requests }) => requests),
    errors: sum(({ errors }) => errors),
    seconds: sum(({ seconds }) => seconds),
    bytes: sum(({ bytes }) => bytes),
    times: loads.flatMap(({ times }) => times),
  };
}
