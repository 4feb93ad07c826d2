import { spawn } from 'node:child_process';

export interface RunOptions {
  /** Added to this process's environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds after which the script is ended; none by default. */
  readonly timeout?: number;
}

/**
 * Runs a script on this same Node, to its end, with what it prints left as it is.
 * It is told to end when this process is. Gives its exit status, 1 when it was ended by a signal.
 */
export async function run(command: readonly string[], options: RunOptions = {}): Promise<number> {
  const child = spawn(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ...options.environment },
    timeout: options.timeout,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = () => {
    child.kill();
  };
  for (const signal of signals) process.on(signal, stop);
  const status = await new Promise<number>((done) => {
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
  for (const signal of signals) process.off(signal, stop);
  return status;
}
