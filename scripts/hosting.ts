/**
 * Writes beside a built site what its host must know: headers for nginx and Caddy in `hebergement/`, `_headers` for
 * hosts that read it. Called by `npm run build`; the recipes of `deploy/` include these files, so that a site and its
 * headers are published, and taken back, together.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyHeaders } from './hosting/caddy.ts';
import { headersFile } from './hosting/headers-file.ts';
import { nginxHeaders, nginxMaps } from './hosting/nginx.ts';
import { readHostedSite } from './hosting/site-files.ts';

/** @param base the path under which the site is published */
export function writeHosting({ dir, base }: { dir: string; base: string }): void {
  const site = readHostedSite(dir, `/${base}/`.replace(/\/+/g, '/'));
  mkdirSync(join(dir, 'hebergement'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(dir, name), text);
  write('hebergement/nginx-maps.conf', nginxMaps(site));
  write('hebergement/nginx-headers.conf', nginxHeaders());
  write('hebergement/caddy-headers.conf', caddyHeaders(site));
  write('_headers', headersFile(site));
}
