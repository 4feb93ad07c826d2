import type { Problem } from '#book/problem.ts';
import type { OutsideAddress } from './addresses.ts';
import { type Fetch, type Visit, visit } from './visit.ts';

export interface LinkCheck {
  /** False when no site at all answered: nothing is then known of any link. */
  readonly online: boolean;
  readonly visited: number;
  readonly problems: readonly Problem[];
}

export interface LinkCheckOptions {
  readonly fetch: Fetch;
  /** Sites visited at the same time; a site is only asked one page at a time. */
  readonly together?: number;
  /** Told after each address. */
  readonly progress?: (done: number, total: number) => void;
}

/** How many sites must stay silent, with no other answering, to say that there is no network. */
const silence = 5;

/** Visits every address, politely, and says which no longer leads to its page. Nothing here stops a build. */
export async function checkLinks(
  addresses: readonly OutsideAddress[],
  { fetch, together = 8, progress }: LinkCheckOptions,
): Promise<LinkCheck> {
  const waiting = [...Map.groupBy(addresses, ({ url }) => new URL(url).hostname).values()];
  const visits = new Map<OutsideAddress, Visit>();
  let answered = false;
  let silent = 0;

  async function visitSites(): Promise<void> {
    for (let site = waiting.shift(); site; site = waiting.shift()) {
      for (const address of site) {
        if (!answered && silent >= silence) return;
        const seen = await visit(address.url, fetch);
        visits.set(address, seen);
        if (seen.kind !== 'silent') answered = true;
        progress?.(visits.size, addresses.length);
      }
      if (site.every((address) => visits.get(address)?.kind === 'silent')) silent += 1;
    }
  }
  await Promise.all(Array.from({ length: together }, visitSites));

  const online = answered || addresses.length === 0;
  const problems = addresses.flatMap((address) => {
    const seen = visits.get(address);
    const message = seen && online ? messageOf(address, seen) : null;
    return message ? [problemOf(address, message)] : [];
  });
  return { online, visited: visits.size, problems };
}

const problemOf = ({ file, line }: OutsideAddress, message: string): Problem => ({
  severity: 'warning',
  file,
  line,
  message,
  rule: 'outsideLinks',
});

function messageOf({ url, of }: OutsideAddress, seen: Visit): string | null {
  switch (seen.kind) {
    case 'alive':
      return null;
    case 'moved':
      return `${of} : la page a changé d’adresse, ${url} mène maintenant à ${seen.to}. Si c’est bien la même page, écrivez la nouvelle adresse.`;
    case 'gone':
      return `${of} : la page n’existe plus (réponse ${seen.status}), ${url}. Cherchez-en une copie, et mettez son adresse dans « archive ».`;
    case 'guarded':
      return `${of} : le site refuse de répondre à un programme (réponse ${seen.status}), ${url}. Ouvrez la page pour vérifier.`;
    case 'silent':
      return `${of} : pas de réponse (${seen.reason}), ${url}. Réessayez plus tard avant de conclure.`;
  }
}

/** What to say when no site answered. */
export const offlineMessage =
  'Pas de réseau : aucun site n’a répondu, les liens extérieurs n’ont pas été vérifiés.';
