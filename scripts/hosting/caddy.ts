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
  const matchers = exceptions.map(
    ({ path }, at) => `@site_${at} path ${base}${path.slice(1)}${path.endsWith('/') ? '*' : ''}\n`,
  );
  const rules = exceptions.flatMap(({ lifetime, isShared }, at) => {
    const rule = (name: string, value: string) => `  header @site_${at} ${name} ${quoted(value)}\n`;
    return [
      lifetime && rule('Cache-Control', lifetimes[lifetime]),
      isShared && rule('Cross-Origin-Resource-Policy', 'cross-origin'),
      isShared && rule('Access-Control-Allow-Origin', '*'),
    ].filter(Boolean);
  });
  // In a `route`, what is written last wins; elsewhere Caddy puts the particular before the general.
  return `# Written by the build, with the site it belongs to: see docs/deploy.md.
map {path} {site_policy_number} {
${numbers.join('')}  default 0
}
map {site_policy_number} {site_policy} {
${policies.map((policy, place) => `  ${place} ${quoted(policy)}\n`).join('')}}
${matchers.join('')}route {
  header {
    Content-Security-Policy {site_policy}
${everywhere.map(([name, value]) => `    ${name} ${quoted(value)}\n`).join('')}    Cross-Origin-Resource-Policy "same-origin"
    Cache-Control ${quoted(lifetimes.minute)}
  }
${rules.join('')}}
`;
}
