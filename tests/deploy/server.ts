import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ask } from './ask.ts';

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Whether a server can be tried here: present, or just installed from Debian's packages when that is allowed. When
 * not, says so in one line.
 */
export function canTry(program: string, packages: readonly string[]): boolean {
  if (!has(program) && process.getuid?.() === 0 && has('apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
      execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        stdio: 'ignore',
        env: environment,
      });
    } catch {
      // Said below.
    }
  }
  if (has(program)) return true;
  console.log(
    `${program} is not installed here (apt install ${packages.join(' ')}): its recipe was not tried.`,
  );
  return false;
}

/** A port that nothing listens to. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer()
      .once('error', failed)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => (address && typeof address === 'object' ? done(address.port) : failed()));
      });
  });
}

/** Starts a server and waits until it answers. @throws with what it wrote, when it stops before. */
export async function start(
  program: string,
  args: readonly string[],
  port: number,
  environment: Record<string, string> = {},
): Promise<() => Promise<void>> {
  const server = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let said = '';
  server.stdout.on('data', (text: Buffer) => {
    said += text;
  });
  server.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  for (;;) {
    if (server.exitCode !== null) throw new Error(`${program} did not start:\n${said}`);
    const answered = await ask(port, '/').catch(() => null);
    if (answered) break;
    await new Promise((done) => setImmediate(done));
  }
  return async () => {
    server.kill('SIGTERM');
    await ended;
  };
}
