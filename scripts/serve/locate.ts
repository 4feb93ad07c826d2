import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What a request's address leads to. */
export type Located =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

const missing: Located = { kind: 'missing' };

/**
 * The folders and file names of an address, decoded, or `undefined` when no file may answer it: malformed
 * encoding, an empty step, a step up, a slash or a null byte in a name.
 */
export function steps(path: string): readonly string[] | undefined {
  const names: string[] = [];
  for (const encoded of path.split('/').slice(1, path.endsWith('/') ? -1 : undefined)) {
    let name: string;
    try {
      name = decodeURIComponent(encoded);
    } catch {
      return undefined;
    }
    if (['', '.', '..'].includes(name) || /[/\\\0]/.test(name)) return undefined;
    names.push(name);
  }
  return names;
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'none';
  } catch {
    return 'none';
  }
}

/**
 * Finds the file of `directory` that answers a request.
 * @param address the request's target, as sent. Example: `/livre-blanc/propositions/12/?vue=liste`
 * @param base the path under which the site is published, with both slashes. Example: `/livre-blanc/`
 */
export async function locate(directory: string, base: string, address: string): Promise<Located> {
  const end = address.search(/[?#]/);
  const path = end < 0 ? address : address.slice(0, end);
  const withSlash: Located = { kind: 'redirect', to: `${path}/${end < 0 ? '' : address.slice(end)}` };
  if (`${path}/` === base) return withSlash;
  if (!path.startsWith(base)) return missing;
  const names = steps(path.slice(base.length - 1));
  if (!names) return missing;
  const target = join(directory, ...names);
  const kind = await kindOf(target);
  const asFolder = path.endsWith('/');
  if (kind === 'file') return asFolder ? missing : { kind, path: target };
  if (kind === 'none') return missing;
  const index = join(target, 'index.html');
  if ((await kindOf(index)) !== 'file') return missing;
  return asFolder ? { kind: 'file', path: index } : withSlash;
}
