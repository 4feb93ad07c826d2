import type { Attribute } from './scan-html.ts';

const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'data-href',
  'data-src',
]);
const addressLists = new Set(['srcset', 'imagesrcset']);

/**
 * An attribute's value with the site's base put before its addresses, when they start at the site's root;
 * null when nothing changes. `base` has both slashes. Astro's own files have the base already: those of a
 * build (`_astro/`) and those of the development server.
 */
export function withBase(
  element: string,
  { name, value }: Attribute,
  attributes: readonly Attribute[],
  base: string,
): string | null {
  if (base === '/' || !value.includes('/')) return null;
  const prefixed = (address: string) => (isFromRoot(address, base) ? base + address.slice(1) : address);
  let changed = value;
  if (addresses.has(name)) {
    changed = prefixed(value);
  } else if (addressLists.has(name)) {
    changed = value.replace(/(?<=^\s*|,\s*)\/[^\s,]*/g, prefixed);
  } else if (element === 'meta' && name === 'content' && attributes.some(isRefresh)) {
    changed = value.replace(/(?<=^[^/]*url=)\/\S*/i, prefixed);
  }
  return changed === value ? null : changed;
}

const isRefresh = ({ name, value }: Attribute): boolean =>
  name === 'http-equiv' && value.toLowerCase() === 'refresh';

/** `import.meta.env.BASE_URL` with both slashes, whatever the configuration says. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

function isFromRoot(address: string, base: string): boolean {
  if (!/^\/(?!\/)/.test(address)) return false;
  return !(address.startsWith(base) && /^(?:_|@|src\/|node_modules\/)/.test(address.slice(base.length)));
}
