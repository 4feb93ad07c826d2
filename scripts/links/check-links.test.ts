import { describe, expect, it } from 'vitest';
import { validContent } from '#book/content-fixture.ts';
import { outsideAddresses } from './addresses.ts';
import { checkLinks } from './check-links.ts';
import type { Fetch } from './visit.ts';

const address = (url: string) => ({ url, of: 'source « x »', file: 'content/sources.yaml', line: 3 });
const answer = (status: number, url: string) =>
  Object.defineProperty(new Response(null, { status }), 'url', { value: url });

/** A network where each address answers as told; the others are unknown. */
const network =
  (answers: Readonly<Record<string, { status: number; head?: number; url?: string }>>): Fetch =>
  async (url, { method }) => {
    const told = answers[url];
    if (!told)
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
    return answer(method === 'HEAD' ? (told.head ?? told.status) : told.status, told.url ?? url);
  };

describe('the check of outside links', () => {
  it('says nothing of pages that answer, even when their heads do not', async () => {
    const fetch = network({
      'https://a.fr/': { status: 200 },
      'https://b.fr/page': { status: 200, head: 405 },
      'http://c.fr/x': { status: 200, url: 'https://www.c.fr/x/' },
    });
    const addresses = ['https://a.fr/', 'https://b.fr/page', 'http://c.fr/x'].map(address);
    expect(await checkLinks(addresses, { fetch })).toEqual({ online: true, visited: 3, problems: [] });
  });

  it('tells a page that is gone from one that moved, one that is guarded and one that is silent', async () => {
    const fetch = network({
      'https://a.fr/gone': { status: 404 },
      'https://a.fr/old': { status: 200, url: 'https://a.fr/new' },
      'https://b.fr/': { status: 403 },
    });
    const addresses = ['https://a.fr/gone', 'https://a.fr/old', 'https://b.fr/', 'https://z.fr/'].map(
      address,
    );
    const { problems } = await checkLinks(addresses, { fetch });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('n’existe plus (réponse 404)'),
      expect.stringContaining('mène maintenant à https://a.fr/new'),
      expect.stringContaining('refuse de répondre à un programme (réponse 403)'),
      expect.stringContaining('pas de réponse (ENOTFOUND)'),
    ]);
    expect(problems[0]).toMatchObject({ severity: 'warning', file: 'content/sources.yaml', line: 3 });
  });

  it('stops soon and accuses nobody when there is no network', async () => {
    const addresses = Array.from({ length: 200 }, (_, index) => address(`https://site-${index}.fr/`));
    const result = await checkLinks(addresses, { fetch: network({}), together: 2 });
    expect(result).toMatchObject({ online: false, problems: [] });
    expect(result.visited).toBeLessThan(20);
  });

  it('asks a site one page at a time', async () => {
    let open = 0;
    let most = 0;
    const fetch: Fetch = async (url) => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open -= 1;
      return answer(200, url);
    };
    const addresses = Array.from({ length: 9 }, (_, index) => address(`https://a.fr/${index}`));
    await checkLinks(addresses, { fetch });
    expect(most).toBe(1);
  });

  it('finds the addresses of the content with their lines', () => {
    expect(outsideAddresses(validContent())).toEqual([
      { url: 'https://example.org/', of: 'source « page »', file: 'content/page', line: 1 },
    ]);
  });
});
