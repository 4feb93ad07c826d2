import { EventEmitter, once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const folder = join(mkdtempSync(join(tmpdir(), 'preview-')), 'content');

type Middleware = (
  request: { url: string; headers: { accept?: string } },
  response: { statusCode: number; setHeader: () => void; end: (body: string) => void },
  next: () => void,
) => void;

/** As much of a Vite server as the preview sees, with what it was told. */
function fakeServer() {
  const sent = new EventEmitter();
  const environment = (name: string) => ({
    name,
    moduleGraph: { invalidateAll: vi.fn() },
    hot: { send: (message: unknown) => sent.emit(name, message) },
  });
  const middlewares: Middleware[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  return {
    sent,
    watcher,
    environments: { client: environment('client'), ssr: environment('ssr') },
    middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) },
    /** Asks for an address; gives the status and the text, or null when Astro would answer. */
    get: (url: string, accept = 'text/html') => {
      let answer: { status: number; body: string } | null = null;
      const response = {
        statusCode: 200,
        setHeader: () => {},
        end: (body: string) => {
          answer = { status: response.statusCode, body };
        },
      };
      for (const middleware of middlewares) middleware({ url, headers: { accept } }, response, () => {});
      return answer as { status: number; body: string } | null;
    },
  };
}

async function start(command: 'dev' | 'build') {
  const { preview } = await import('./preview.ts');
  const server = fakeServer();
  const injected: string[] = [];
  const plugins: { configureServer: (server: unknown) => void }[] = [];
  const check = () => ({
    problems: [
      {
        severity: 'warning' as const,
        file: `${folder}/proposals/2.mdx`,
        line: 3,
        message: 'Un mot.',
        rule: 'spelling',
      },
    ],
  });
  const setup = preview({ check }).hooks['astro:config:setup'];
  // The hook reads these four of the many things that Astro gives it.
  await setup?.({
    command,
    config: { base: '/livre/' },
    injectScript: (_stage: string, code: string) => injected.push(code),
    updateConfig: (config: { vite: { plugins: typeof plugins } }) => plugins.push(...config.vite.plugins),
  } as never);
  for (const plugin of plugins) plugin.configureServer(server);
  return { server, injected };
}

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  cpSync('tests/fixtures/autre-livre', folder, { recursive: true });
});
afterEach(async () => {
  const { forgetBook } = await import('./book.ts');
  forgetBook();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the preview', () => {
  it('does nothing in a build', async () => {
    const { injected, server } = await start('build');
    expect(injected).toEqual([]);
    expect(server.get('/livre/@contenu/problemes.json')).toBeNull();
  });

  it('reads the book anew and reloads the page when a list or a text changes', async () => {
    const { server } = await start('dev');
    const { theBook } = await import('./book.ts');
    expect(theBook().title).toBe('Cahier des berges');
    const file = join(folder, 'book.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Cahier des berges', 'Cahier des rives'));
    const reloaded = once(server.sent, 'client');
    server.watcher.emit('all', 'change', file);
    expect(await reloaded).toEqual([{ type: 'full-reload', path: '*' }]);
    expect(theBook().title).toBe('Cahier des rives');
    expect(server.environments.ssr.moduleGraph.invalidateAll).toHaveBeenCalled();
  });

  it('gives the page its problems, each with the page that shows its file', async () => {
    const { server, injected } = await start('dev');
    expect(injected[0]).toContain('"/livre/@contenu/problemes.json"');
    const answer = server.get('/livre/@contenu/problemes.json', '*/*');
    expect(JSON.parse(answer?.body ?? '')).toEqual([
      expect.objectContaining({ message: 'Un mot.', path: '/propositions/2/' }),
    ]);
  });

  it('shows why a content is no book, in French, instead of a page', async () => {
    const { server } = await start('dev');
    expect(server.get('/livre/')).toBeNull();
    const { forgetBook } = await import('./book.ts');
    const file = join(folder, 'proposals/2.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('cost: grand', 'cost: <b>'));
    forgetBook();
    const answer = server.get('/livre/');
    expect(answer?.status).toBe(500);
    expect(answer?.body).toContain('<h1>Un problème dans le contenu</h1>');
    expect(answer?.body).toContain('proposals/2.mdx:11</code> champ « cost » : trouvé « &lt;b> »');
    expect(server.get('/livre/style.css', 'text/css')).toBeNull();
  });
});
