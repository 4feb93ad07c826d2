/**
 * Builds the book and serves it: `npm start`, on http://localhost:4321 or `PORT`.
 */
import { run } from './run.ts';
import { explainPort, readPort, serve, serveAndSay } from './serve.ts';

/** Why the port cannot be had, or `undefined`: better known before the build than after it. */
async function portProblem(port: number, host: string | undefined): Promise<string | undefined> {
  try {
    const { close } = await serve({ dir: 'dist', port, host });
    await close();
    return undefined;
  } catch (error) {
    return explainPort(error, port);
  }
}

async function start(): Promise<number> {
  const port = readPort(process.env.PORT);
  const host = process.env.HOST || undefined;
  const problem = await portProblem(port, host);
  if (problem) throw new Error(problem);
  return (await run(['scripts/build.ts'])) || serveAndSay({ dir: 'dist', port, host });
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
