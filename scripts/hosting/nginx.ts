import { everywhere, exceptions, lifetimes } from '../headers/rules.ts';
import type { HostedSite } from './site-files.ts';

const note = '# Written by the build, with the site it belongs to: see docs/deploy.md.';

/** Nothing in a header holds a double quote, and `$` would start a variable. */
const quoted = (text: string): string => {
  if (/["$\\]/.test(text)) throw new Error(`nginx could not quote: ${text}`);
  return `"${text}"`;
};

const pattern = (path: string, base: string): string =>
  `~^${(base + path.slice(1)).replaceAll('.', '\\.')}${path.endsWith('/') ? '' : '$'}`;

/** Maps from the file that answers to its headers, for nginx's `http` block. */
export function nginxMaps(site: HostedSite): string {
  const { base, policies, policyOfFile } = site;
  const byPath = (name: string, usual: string, value: (at: (typeof exceptions)[number]) => string | false) =>
    `map $uri $${name} {\n  default ${quoted(usual)};\n${exceptions
      .map((exception) => {
        const found = value(exception);
        return found === false ? '' : `  "${pattern(exception.path, base)}" ${quoted(found)};\n`;
      })
      .join('')}}\n`;
  return `${note}
map $uri $site_policy_number {
  default 0;
${[...policyOfFile].map(([path, place]) => `  ${quoted(base + path.slice(1))} ${place};\n`).join('')}}
map $site_policy_number $site_policy {
${policies.map((policy, place) => `  ${place} ${quoted(policy)};\n`).join('')}}
${byPath('site_cache', lifetimes.minute, ({ lifetime }) => lifetime !== undefined && lifetimes[lifetime])}
${byPath('site_resource_policy', 'same-origin', ({ isShared }) => isShared === true && 'cross-origin')}
${byPath('site_allow_origin', '', ({ isShared }) => isShared === true && '*')}`;
}

/** The headers themselves, for the `server` block. A header whose value is empty is not sent. */
export function nginxHeaders(): string {
  const header = (name: string, value: string) => `add_header ${name} ${value} always;\n`;
  return `${note}
${header('Content-Security-Policy', '$site_policy')}${everywhere
  .map(([name, value]) => header(name, quoted(value)))
  .join('')}${header('Cross-Origin-Resource-Policy', '$site_resource_policy')}${header(
  'Access-Control-Allow-Origin',
  '$site_allow_origin',
)}${header('Cache-Control', '$site_cache')}`;
}
