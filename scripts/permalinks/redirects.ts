import { proposalPath } from '#book/addresses.ts';
import type { BuiltSite } from './list.ts';

/** One line of `redirects.yaml`: an address, or an anchor of a page, and where it now leads. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A redirect followed to its end. */
export interface Resolved extends Redirect {
  /** A page or a file of the site, with its anchor if any. */
  readonly target: string;
}

export interface ResolvedRedirects {
  readonly resolved: readonly Resolved[];
  readonly problems: readonly AddressProblem[];
}

/** Something wrong with a published address or a redirect. */
export interface AddressProblem {
  /** As its file writes it. */
  readonly address: string;
  /** In French; names the address. */
  readonly message: string;
}

/** `/a`, `/a/` and `/a/index.html` are one address; a file keeps its own. */
export function normalPath(path: string): string {
  const plain = safeDecode(path).replace(/\/index\.html$/, '/');
  return plain.endsWith('/') || /\.[a-z\d]{1,11}$/i.test(plain) ? plain : `${plain}/`;
}

/** An address cut into its page and its anchor, without `#`; a query counts for nothing. */
export function splitAddress(address: string): { path: string; anchor: string } {
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  return { path: normalPath(path), anchor: safeDecode(hash) };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The short forms of the proposals' addresses: `/12/` and `/p/12/`. */
export function shortForms(numbers: readonly number[]): Redirect[] {
  return numbers.flatMap((number) => [
    { from: `/${number}/`, to: proposalPath(number) },
    { from: `/p/${number}/`, to: proposalPath(number) },
  ]);
}

/**
 * Follows each redirect to its end, and refuses those that hide a page, lead in a circle or nowhere, or
 * share their address with another.
 *
 * @param generated redirects that nobody wrote, such as the short forms
 */
export function resolveRedirects(
  redirects: readonly Redirect[],
  generated: readonly Redirect[],
  { pages, files }: BuiltSite,
): ResolvedRedirects {
  const problems: AddressProblem[] = [];
  const byAddress = new Map<string, Redirect>();
  const own = new Map(generated.map((redirect) => [keyOf(redirect.from), redirect]));
  const sources = new Set(redirects.map(({ from }) => keyOf(from)));
  for (const redirect of redirects) {
    const problem = problemWithSource(redirect, pages, own, byAddress, sources);
    if (problem) problems.push({ address: redirect.from, message: problem });
    else byAddress.set(keyOf(redirect.from), redirect);
  }
  const resolved: Resolved[] = [...generated.map((redirect) => ({ ...redirect, target: redirect.to }))];
  for (const redirect of byAddress.values()) {
    const report = (message: string) =>
      problems.push({ address: redirect.from, message: `« ${redirect.from} » ${message}` });
    const end = follow(redirect, byAddress, own);
    if (end === null) {
      report('redirige en rond');
      continue;
    }
    const { path, anchor } = splitAddress(end);
    const page = pages.get(path);
    const through = end === redirect.to ? '' : ` (par « ${redirect.to} »)`;
    if (!page && !files.has(path)) {
      report(`redirige vers « ${end} »${through}, qui n’existe pas`);
    } else if (anchor && !page?.ids.includes(anchor)) {
      report(`redirige vers « ${end} »${through}, mais ${path} n’a pas l’ancre « ${anchor} »`);
    } else resolved.push({ ...redirect, target: anchor ? `${path}#${encodeURI(anchor)}` : path });
  }
  return { resolved, problems };
}

const keyOf = (address: string): string => {
  const { path, anchor } = splitAddress(address);
  return anchor ? `${path}#${anchor}` : path;
};

function problemWithSource(
  { from, to }: Redirect,
  pages: BuiltSite['pages'],
  generated: ReadonlyMap<string, Redirect>,
  known: ReadonlyMap<string, Redirect>,
  pageKeys: ReadonlySet<string>,
): string | null {
  for (const address of [from, to]) {
    if (!/^\/(?!\/)/.test(address) || /[\s<>"\\^`{|}$]|[^\P{C}]/u.test(address)) {
      return `« ${address} » n’est pas une adresse de ce site ; attendu par exemple « /propositions/12/ »`;
    }
  }
  if (from.includes('?')) return `« ${from} » : une redirection part d’une page ou d’une ancre, sans « ? »`;
  const key = keyOf(from);
  const other = known.get(key);
  if (other) return `« ${from} » est redirigée deux fois : vers « ${other.to} » et vers « ${to} »`;
  const short = generated.get(key);
  if (short) return `« ${from} » est déjà l’adresse courte de « ${short.to} »`;
  const { path, anchor } = splitAddress(from);
  const page = pages.get(path);
  if (anchor && !page && !pageKeys.has(path)) {
    return `« ${from} » part d’une page qui n’existe pas et n’est pas redirigée`;
  }
  if (page && !anchor) return `« ${from} » est une page du site ; une redirection la cacherait`;
  if (anchor && page?.anchors.includes(anchor) && !page.kept.has(anchor)) {
    return `« ${from} » est encore dans la page ; une redirection la cacherait`;
  }
  return null;
}

/** Where a redirect ends, redirects after redirects; null when it leads in a circle. */
function follow(
  first: Redirect,
  byAddress: ReadonlyMap<string, Redirect>,
  generated: ReadonlyMap<string, Redirect>,
): string | null {
  const visited = new Set([keyOf(first.from)]);
  let target = first.to;
  for (;;) {
    const { path, anchor } = splitAddress(target);
    const whole = byAddress.get(keyOf(target));
    const next = whole ?? byAddress.get(path) ?? generated.get(path);
    if (!next) return target;
    const key = keyOf(next.from);
    if (visited.has(key)) return null;
    visited.add(key);
    // As with a server's redirects, an anchor lasts until a redirect gives its own.
    target = whole || !anchor || next.to.includes('#') ? next.to : `${next.to}#${anchor}`;
  }
}

/** Where each published address leads by redirects, for those that do. */
export function redirectedTo(resolved: readonly Resolved[]): ReadonlyMap<string, string> {
  return new Map(resolved.map(({ from, target }) => [keyOf(from), target]));
}
