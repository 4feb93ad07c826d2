import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one build costs. */
export interface Building {
  readonly seconds: number;
  /** Bytes of memory that the build and what it starts held at most, together; null where this cannot be known. */
  readonly memory: number | null;
}

/** Memory held by a process and its descendants, from Linux's own accounts. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has just ended.
    }
  }
  const isOwn = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || (pid > 1 && isOwn(parents.get(pid))));
  return [...sizes].reduce((sum, [pid, size]) => (isOwn(pid) ? sum + size : sum), 0);
}

/** Runs a script on this same Node, to its end. @throws when it fails, with what it said */
export async function measureScript(
  command: readonly string[],
  { environment = {}, folder = '.' }: { environment?: Record<string, string>; folder?: string } = {},
): Promise<Building> {
  const started = performance.now();
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text;
  });
  let memory: number | null = null;
  const { pid } = child;
  const timer = setInterval(() => {
    if (pid !== undefined && process.platform === 'linux') memory = Math.max(memory ?? 0, memoryOf(pid));
  }, 250);
  const status = await new Promise((done) => child.once('close', done));
  clearInterval(timer);
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${said}`);
  return { seconds: (performance.now() - started) / 1000, memory };
}
