import { everywhere, exceptions, lifetimes } from '../headers/rules.ts';
import type { HostedSite } from './site-files.ts';

/** Caddy reads `{…}` as a placeholder and backquotes as quotes; no header of ours holds either. */
const quoted = (text: string): string => {
  if (/["`{}]/.test(text)) throw new Error(`Caddy could not quote: ${text}`);
  return `"${text}"`;
};

/** Headers by address, to import in Caddy's site block. */
export function caddyHeaders({ base, policies, policyOfFile }: HostedSite): string {
  const address = (path: string) => base + path.slice(1).replace(/(^|\/)index\.html$/, '$1');
  const numbers = [...policyOfFile].map(([path, place]) => `  ${quoted(address(path))} ${place}\n`);
  const rules = exceptions
    .map(({ path, lifetime, isShared }, at) => {
      const where = base + path.slice(1) + (path.endsWith('/') ? '*' : '');
      const lines = [
        lifetime && `  header @site_${at} Cache-Control ${quoted(lifetimes[lifetime])}\n`,
        isShared && `  header @site_${at} Cross-Origin-Resource-Policy "cross-origin"\n`,
        isShared && `  header @site_${at} Access-Control-Allow-Origin "*"\n`,
      ];
      return `@site_${at} path ${where}\n${lines.filter(Boolean).join('').replaceAll(/^ {2}/gm, '')}`;
    })
    .join('');
  return `# Written by the build, with the site it belongs to: see docs/deploy.md.
map {path} {site_policy_number} {
${numbers.join('')}  default 0
}
map {site_policy_number} {site_policy} {
${policies.map((policy, place) => `  ${place} ${quoted(policy)}\n`).join('')}}
header {
  Content-Security-Policy {site_policy}
${everywhere.map(([name, value]) => `  ${name} ${quoted(value)}\n`).join('')}  Cross-Origin-Resource-Policy "same-origin"
  Cache-Control ${quoted(lifetimes.minute)}
}
${rules}`;
}
