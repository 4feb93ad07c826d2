/**
 * Serves the built site, as a host for static files would.
 *
 *   node scripts/serve.ts [--dir dist] [--base /livre-blanc/] [--port 4321]
 *
 * PORT and HOST may be set in the environment too. Without HOST only this machine can reach it.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { answerWithFile } from './serve/answer.ts';
import { locate } from './serve/locate.ts';

export interface ServeOptions {
  /** The built site's folder. */
  readonly dir: string;
  /** 0 for any free port. */
  readonly port?: number;
  /** Path under which the site is published, with both slashes. */
  readonly base?: string;
  /** Address to listen on; both addresses of `localhost` when left out. */
  readonly host?: string | undefined;
}

export interface Served {
  /** Where the site is, with its base and a final slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function answer(request: IncomingMessage, response: ServerResponse, dir: string, base: string) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const located = await locate(dir, base, request.url ?? '/');
  if (located.kind === 'redirect') {
    response.writeHead(308, { Location: located.to, 'Cache-Control': 'no-cache' }).end();
  } else if (located.kind === 'file') {
    const address = `/${relative(dir, located.path).split(sep).join('/')}`;
    await answerWithFile(request, response, { file: located.path, address, status: 200 });
  } else {
    const missing = { file: join(dir, '404.html'), address: '/404.html', status: 404 };
    await answerWithFile(request, response, missing).catch(() => {
      if (response.headersSent) return response.destroy();
      return response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('Page introuvable\n');
    });
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      // A TCP server's address is never a pipe's name.
      done((server.address() as AddressInfo).port);
    });
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * Serves a folder until `close()` is called.
 * @throws the system's error when the port cannot be had (`EADDRINUSE`, `EACCES`).
 */
export async function serve({ dir, port = 4321, base = '/', host }: ServeOptions): Promise<Served> {
  const folder = resolve(dir);
  const start = () =>
    createServer((request, response) => {
      answer(request, response, folder, base).catch(() => {
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    });
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      }),
    );
  };
  const first = start();
  const opened = await listen(first, port, host ?? '127.0.0.1');
  servers.push(first);
  if (host === undefined) {
    // `localhost` means both loopback addresses, and browsers may try either first.
    const second = start();
    try {
      await listen(second, opened, '::1');
      servers.push(second);
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE' && port !== 0) {
        await close();
        throw error;
      }
    }
  }
  const name = host === undefined ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${opened}${base}`, close };
}

/** Reads a port from the command line or the environment. @throws when it is not a port. */
export function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`PORT doit être un nombre entre 0 et 65535 : « ${text} » n’en est pas un.`);
}

/** One line that says why a port could not be had, and what to type instead. */
export function explainPort(error: unknown, port: number, platform = process.platform): string {
  const other = port === 65535 || port < 1024 ? 4322 : port + 1;
  const command = platform === 'win32' ? `set PORT=${other}&& npm start` : `PORT=${other} npm start`;
  if (codeOf(error) === 'EADDRINUSE') return `Le port ${port} est déjà pris : tapez « ${command} ».`;
  if (codeOf(error) === 'EACCES') return `Le port ${port} est réservé au système : tapez « ${command} ».`;
  return `Impossible d’ouvrir le port ${port} (${error instanceof Error ? error.message : error}) : tapez « ${command} ».`;
}

/** Serves a folder and says where, or says in one line why not; gives the exit status. */
export async function serveAndSay(options: ServeOptions & { readonly port: number }): Promise<number> {
  try {
    const { url, close } = await serve(options);
    console.log(`Le livre est ouvert : ${url.replace(/\/$/, '')}\nCtrl+C pour le refermer.`);
    // `on`, not `once`: Ctrl+C reaches every process of the terminal, and setup.mjs forwards it again.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, close);
    return 0;
  } catch (error) {
    console.error(explainPort(error, options.port));
    return 1;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { dir: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' } },
  });
  try {
    process.exitCode = await serveAndSay({
      dir: values.dir ?? 'dist',
      base: `/${values.base ?? ''}/`.replace(/\/{2,}/g, '/'),
      port: readPort(values.port ?? process.env.PORT),
      host: process.env.HOST || undefined,
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
