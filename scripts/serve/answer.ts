import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
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

/** Answers a request with a file, compressed where a compressed copy exists. */
export async function answerWithFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
): Promise<void> {
  const { path, encoding, found } = await chooseCopy(file, request.headers['accept-encoding']);
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('Content-Type', mediaType(file));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Vary', 'Accept-Encoding');
  // Names under _astro/ change with their content; everything else is asked again each time.
  const lasting = /[/\\]_astro[/\\]/.test(file);
  response.setHeader('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
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
