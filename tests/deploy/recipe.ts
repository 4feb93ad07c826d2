import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { inlineOf } from '#scripts/headers/inline.ts';
import { observatoryScore } from '#scripts/headers/observatory.ts';
import { policyOf } from '#scripts/headers/policy.ts';
import { headersOf, ruleOf } from '#scripts/headers/rules.ts';
import { ask } from './ask.ts';

/** A server under test, once it is started. */
export interface Tried {
  readonly port: () => number;
  readonly folder: () => string;
}

/** What each recipe must do, whatever the server. */
export function describeRecipe({ port, folder }: Tried): void {
  const read = (name: string) => readFileSync(join(folder(), name), 'utf8');

  it.each([
    ['/', 'index.html'],
    ['/propositions/12/', 'propositions/12/index.html'],
    ['/integrer/essai/', 'integrer/essai/index.html'],
    ['/graphiques/cout-facilite.svg', 'graphiques/cout-facilite.svg'],
  ])('sends %s with the headers of the one source', async (address, file) => {
    const { status, headers } = await ask(port(), address);
    expect(status).toBe(200);
    const policy = policyOf(inlineOf(read(file)), ruleOf(address).framing);
    for (const [name, value] of headersOf(address, policy)) {
      expect(headers[name.toLowerCase()], name).toBe(value);
    }
    expect(headers.server ?? '').not.toMatch(/\d/);
  });

  it('lets only the pages made for it be framed', async () => {
    const policy = async (address: string) => (await ask(port(), address)).headers['content-security-policy'];
    expect(await policy('/')).toContain("frame-ancestors 'none'");
    expect(await policy('/integrer/essai/')).toContain('frame-ancestors *');
  });

  it('lets a service worker reach the site', async () => {
    const { headers } = await ask(port(), '/_astro/essai.0a1b2c3d.js');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('sends the copy that the browser can read', async () => {
    const plain = await ask(port(), '/propositions/12/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const brotli = await ask(port(), '/propositions/12/', { 'Accept-Encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
    const packed = await ask(port(), '/propositions/12/', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.headers.vary).toMatch(/Accept-Encoding/i);
  });

  it('says how long each file is good', async () => {
    const lifetime = async (address: string) => (await ask(port(), address)).headers['cache-control'];
    expect(await lifetime('/')).toBe('public, max-age=60');
    expect(await lifetime('/_astro/essai.0a1b2c3d.js')).toBe('public, max-age=31536000, immutable');
    expect(await lifetime('/fonts/bricolage-grotesque.woff2')).toBe('public, max-age=604800');
  });

  it('spares a second sending of what has not changed', async () => {
    const { etag = '' } = (await ask(port(), '/')).headers;
    expect(etag).not.toBe('');
    expect((await ask(port(), '/', { 'If-None-Match': etag })).status).toBe(304);
  });

  it.each([
    ['/propositions/12', '/propositions/12/'],
    ['/12', '/propositions/12/'],
    ['/p/12/', '/propositions/12/'],
  ])('leads %s to %s', async (from, to) => {
    const { status, headers } = await ask(port(), from);
    expect([301, 308]).toContain(status);
    expect(new URL(headers.location ?? '', 'http://localhost').pathname).toBe(to);
  });

  it('gives a file no second address', async () => {
    const { status, headers } = await ask(port(), '/propositions/12/index.html');
    expect([301, 308]).toContain(status);
    expect(new URL(headers.location ?? '', 'http://localhost/propositions/12/').pathname).toBe(
      '/propositions/12/',
    );
  });

  it('answers a wrong address with the error page, its status and its headers', async () => {
    for (const address of ['/nulle/part/', '/nulle-part', '/integrer/']) {
      const { status, headers, body } = await ask(port(), address);
      expect(status, address).toBe(404);
      expect(body.toString(), address).toBe(read('404.html'));
      expect(headers['content-security-policy'], address).toBe(policyOf(inlineOf(read('404.html'))));
      expect(headers['x-content-type-options'], address).toBe('nosniff');
    }
  });

  it('keeps to itself what is for the server alone', async () => {
    for (const address of [
      '/hebergement/nginx-maps.conf',
      '/redirections/nginx.map',
      '/_headers',
      '/_redirects',
      '/index.html.br',
      '/../etc/passwd',
    ]) {
      expect([400, 404], address).toContain((await ask(port(), address)).status);
    }
  });

  it('says what each file is', async () => {
    const type = async (address: string) =>
      (await ask(port(), address)).headers['content-type']?.toLowerCase();
    expect(await type('/atom.xml')).toBe('application/atom+xml; charset=utf-8');
    expect(await type('/fonts/bricolage-grotesque.woff2')).toBe('font/woff2');
    expect(await type('/_astro/essai.0a1b2c3d.js')).toBe('text/javascript; charset=utf-8');
    expect(await type('/donnees/chiffres.json')).toMatch(/^application\/json/);
    expect(await type('/graphiques/cout-facilite.svg')).toMatch(/^image\/svg\+xml/);
  });

  it('would be given at least 120 by Mozilla’s Observatory, over HTTPS', async () => {
    for (const address of ['/', '/propositions/12/']) {
      const { headers, body } = await ask(port(), address);
      expect(observatoryScore(headers, body.toString()).score, address).toBeGreaterThanOrEqual(120);
    }
  });
}
