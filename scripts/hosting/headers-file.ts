import { commonInline, policyOf } from '../headers/policy.ts';
import { everywhere, exceptions, lifetimes } from '../headers/rules.ts';
import type { HostedSite } from './site-files.ts';

/**
 * `_headers`, which Netlify and Cloudflare Pages read. They hold a hundred rules, so that the whole site has one
 * policy here. `! Name` takes back what an earlier rule gave: without it, both values would be sent.
 */
export function headersFile({ base, inlines }: HostedSite): string {
  const common = commonInline(inlines);
  const line = (name: string, value: string) => `  ${name}: ${value}\n`;
  const instead = (name: string, value: string) => `  ! ${name}\n${line(name, value)}`;
  const rules = exceptions.map(({ path, lifetime, isShared, framing }) => {
    const lines = [
      lifetime && instead('Cache-Control', lifetimes[lifetime]),
      isShared && instead('Cross-Origin-Resource-Policy', 'cross-origin'),
      isShared && line('Access-Control-Allow-Origin', '*'),
      framing && instead('Content-Security-Policy', policyOf(common, framing)),
    ];
    return `${base}${path.slice(1)}${path.endsWith('/') ? '*' : ''}\n${lines.filter(Boolean).join('')}`;
  });
  return `# Written by the build, for Netlify and Cloudflare Pages: see docs/deploy.md.
${base}*
${line('Content-Security-Policy', policyOf(common))}${everywhere.map(([name, value]) => line(name, value)).join('')}${line(
  'Cross-Origin-Resource-Policy',
  'same-origin',
)}${line('Cache-Control', lifetimes.minute)}
${rules.join('\n')}`;
}
