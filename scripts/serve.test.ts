import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainPort, readPort, type Served, serve } from './serve.ts';

let folder: string;
let root: Served;
let underBase: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const site = join(folder, 'dist');
  mkdirSync(join(site, 'propositions/12'), { recursive: true });
  mkdirSync(join(site, '_astro'));
  mkdirSync(join(site, 'vide'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), 'accueil');
  writeFileSync(join(site, '404.html'), 'introuvable');
  writeFileSync(join(site, 'propositions/12/index.html'), 'douze');
  writeFileSync(join(site, 'atom.xml'), '<feed/>');
  writeFileSync(join(site, 'index.pf_meta'), 'pf');
  writeFileSync(join(site, '_astro/a.css'), 'a{}');
  writeFileSync(join(site, '_astro/a.css.gz'), gzipSync('a{}'));
  writeFileSync(join(site, 'école.txt'), 'é');
  root = await serve({ dir: site, port: 0 });
  underBase = await serve({ dir: site, port: 0, base: '/livre-blanc/' });
});

afterAll(async () => {
  await root.close();
  await underBase.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `fetch` would tidy the path before it is sent. */
function ask(path: string, options: { method?: string; headers?: Record<string, string>; on?: Served } = {}) {
  const { port } = new URL((options.on ?? root).url);
  return new Promise<Answer>((done, failed) => {
    request(
      { host: '127.0.0.1', port, path, method: options.method, headers: options.headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          });
        });
      },
    )
      .on('error', failed)
      .end();
  });
}

describe('serve', () => {
  it('answers a folder with its index.html', async () => {
    const answer = await ask('/propositions/12/?vue=liste');
    expect(answer).toMatchObject({ status: 200, body: 'douze' });
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('redirects a folder without its final slash, keeping the query', async () => {
    const answer = await ask('/propositions/12?vue=liste');
    expect(answer.status).toBe(308);
    expect(answer.headers.location).toBe('/propositions/12/?vue=liste');
  });

  it('answers an unknown address with the 404 page and its status', async () => {
    expect(await ask('/nulle-part/')).toMatchObject({ status: 404, body: 'introuvable' });
    expect(await ask('/vide/')).toMatchObject({ status: 404, body: 'introuvable' });
    expect(await ask('/atom.xml/')).toMatchObject({ status: 404 });
  });

  it('never leaves its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/propositions/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/..%5csecret.txt',
      '/%00',
      '/atom.xml%00.html',
      '/%',
      '//secret.txt',
    ]) {
      expect(await ask(path), path).toMatchObject({ status: 404, body: 'introuvable' });
    }
  });

  it('says the type of feeds and of the search index', async () => {
    expect((await ask('/atom.xml')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect((await ask('/index.pf_meta')).headers['content-type']).toBe('application/octet-stream');
  });

  it('decodes names', async () => {
    expect(await ask('/%C3%A9cole.txt')).toMatchObject({ status: 200, body: 'é' });
  });

  it('sends the compressed copy only to who accepts it', async () => {
    const plain = await ask('/_astro/a.css');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe('a{}');
    const packed = await ask('/_astro/a.css', { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(packed.headers.vary).toBe('Accept-Encoding');
    const refused = await ask('/_astro/a.css', { headers: { 'Accept-Encoding': 'gzip;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 to who already has the file', async () => {
    const { headers } = await ask('/');
    const etag = headers.etag ?? '';
    expect(etag).toMatch(/^"/);
    const again = await ask('/', { headers: { 'If-None-Match': `"other", W/${etag}` } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect((await ask('/', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200);
    const since = headers['last-modified'] ?? '';
    expect((await ask('/', { headers: { 'If-Modified-Since': since } })).status).toBe(304);
    expect((await ask('/', { headers: { 'If-Modified-Since': new Date(0).toUTCString() } })).status).toBe(
      200,
    );
  });

  it('answers HEAD without a body and refuses other methods', async () => {
    const head = await ask('/', { method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe('7');
    const post = await ask('/', { method: 'POST' });
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe('GET, HEAD');
  });

  it('serves under a base, and nothing outside it', async () => {
    expect(underBase.url).toMatch(/^http:\/\/localhost:\d+\/livre-blanc\/$/);
    const on = underBase;
    expect(await ask('/livre-blanc/', { on })).toMatchObject({ status: 200, body: 'accueil' });
    expect((await ask('/livre-blanc', { on })).headers.location).toBe('/livre-blanc/');
    expect((await ask('/livre-blanc/propositions/12', { on })).headers.location).toBe(
      '/livre-blanc/propositions/12/',
    );
    expect((await ask('/propositions/12/', { on })).status).toBe(404);
    expect((await ask('/', { on })).status).toBe(404);
  });

  it('refuses a port that another program holds', async () => {
    const port = Number(new URL(root.url).port);
    await expect(serve({ dir: folder, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('explainPort', () => {
  it('says in one line what to type', () => {
    const error = Object.assign(new Error('listen'), { code: 'EADDRINUSE' });
    expect(explainPort(error, 4321, 'linux')).toBe(
      'Le port 4321 est déjà pris : tapez « PORT=4322 npm start ».',
    );
    expect(explainPort(error, 4321, 'win32')).toContain('set PORT=4322&& npm start');
    expect(explainPort(error, 65535, 'linux')).toContain('PORT=4322');
  });
});

describe('readPort', () => {
  it('is 4321 when nothing is said', () => {
    expect(readPort(undefined)).toBe(4321);
    expect(readPort('')).toBe(4321);
  });

  it('refuses what is not a port', () => {
    expect(readPort('8080')).toBe(8080);
    for (const text of ['abc', '70000', '-1', '80.5'])
      expect(() => readPort(text)).toThrow(/^PORT doit être/);
  });
});
