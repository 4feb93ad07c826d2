/** What a visit to an address shows. */
export type Visit =
  | { readonly kind: 'alive' }
  /** The page answers elsewhere: the address should follow. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The site says that the page is no more. */
  | { readonly kind: 'gone'; readonly status: number }
  /** The site answers, but not to a program: nothing can be said of the page. */
  | { readonly kind: 'guarded'; readonly status: number }
  /** No answer at all. */
  | { readonly kind: 'silent'; readonly reason: string };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds: public sites can be slow, and are visited once in a while. */
const patience = 20_000;

/** Visits an address: its head first, its body where heads are refused. Never throws. */
export async function visit(url: string, fetch: Fetch): Promise<Visit> {
  try {
    let answer = await ask(url, 'HEAD', fetch);
    // Many sites answer 403, 404 or 405 to a HEAD, and well to a GET.
    if (answer.status >= 400) answer = await ask(url, 'GET', fetch);
    await answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410) return { kind: 'gone', status: answer.status };
    if (answer.status >= 400) return { kind: 'guarded', status: answer.status };
    return isElsewhere(url, answer.url) ? { kind: 'moved', to: answer.url } : { kind: 'alive' };
  } catch (error) {
    return { kind: 'silent', reason: reasonOf(error) };
  }
}

function ask(url: string, method: 'HEAD' | 'GET', fetch: Fetch): Promise<Response> {
  return fetch(url, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(patience),
    headers: { 'Accept-Language': 'fr', 'User-Agent': 'Mozilla/5.0 (compatible; verification-de-liens)' },
  });
}

/** Another page, or another site; not the same address with HTTPS, a « www » or a final slash. */
function isElsewhere(from: string, to: string): boolean {
  const plain = (address: string) => {
    const { hostname, pathname } = new URL(address);
    return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
  };
  return to !== '' && plain(from) !== plain(to);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `aucune réponse en ${patience / 1000} secondes`;
  const cause = error.cause instanceof Error ? error.cause : error;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
