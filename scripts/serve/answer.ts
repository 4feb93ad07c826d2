import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { inlineOf } from '../headers/inline.ts';
import { policyOf } from '../headers/policy.ts';
import { headersOf, ruleOf } from '../headers/rules.ts';
import { mediaType } from './media-types.ts';

/** Compressed copies that the build may leave beside a file, smallest first. */
const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
];

/** Whether an `Accept-Encoding` header allows an encoding. */
export function accepts(header: string | undefined, encoding: string): boolean {
  const offers = (header ?? '').split(',').map((offer) =>
    offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  const offer = offers.find(([name]) => name === encoding) ?? offers.find(([name]) => name === '*');
  return offer !== undefined && Number(offer[1] ?? 1) > 0;
}

/** Whether the copy that the visitor already has is still good. */
export function isFresh(headers: IncomingMessage['headers'], etag: string, modified: Date): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) {
    return known.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  // HTTP dates have no milliseconds.
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

async function chooseCopy(path: string, header: string | undefined) {
  for (const { name, extension } of encodings) {
    if (!accepts(header, name)) continue;
    const found = await stat(path + extension).catch(() => undefined);
    if (found?.isFile()) return { path: path + extension, encoding: name, found };
  }
  return { path, encoding: undefined, found: await stat(path) };
}

/** Policies of the pages served so far, each good for one version of its file. */
const policies = new Map<string, { readonly modified: number; readonly policy: string }>();
/** Of files that are not pages: a service worker lives under the policy of its own file, and must reach the site. */
const filePolicy = policyOf({ scripts: [], styles: [], isScripted: true });

/** The policy that the recipes of `deploy/` give the same file. */
async function policyFor(file: string, address: string): Promise<string> {
  if (!/\.(?:html|svg)$/.test(file)) return filePolicy;
  const { mtimeMs: modified } = await stat(file);
  const known = policies.get(file);
  if (known?.modified === modified) return known.policy;
  const policy = policyOf(inlineOf(await readFile(file, 'utf8')), ruleOf(address).framing);
  policies.set(file, { modified, policy });
  return policy;
}

/**
 * Answers a request with a file, compressed where a compressed copy exists, with the headers that any host must send.
 * @param address of the file, from the site's root. Example: `/propositions/12/index.html`
 */
export async function answerWithFile(
  request: IncomingMessage,
  response: ServerResponse,
  { file, address, status }: { file: string; address: string; status: number },
): Promise<void> {
  const { path, encoding, found } = await chooseCopy(file, request.headers['accept-encoding']);
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('Content-Type', mediaType(file));
  response.setHeader('Vary', 'Accept-Encoding');
  for (const [name, value] of headersOf(address, await policyFor(file, address))) {
    response.setHeader(name, value);
  }
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', found.mtime.toUTCString());
  if (encoding) response.setHeader('Content-Encoding', encoding);
  if (status === 200 && isFresh(request.headers, etag, found.mtime)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(status, { 'Content-Length': found.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(path), response);
}
