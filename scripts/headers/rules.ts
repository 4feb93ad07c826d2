import type { Framing } from './policy.ts';

/** What every answer says, whatever the host: the one source of the site's headers, the policy aside. */
export const everywhere: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), display-capture=(), browsing-topics=()',
  ],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Strict-Transport-Security', 'max-age=63072000'],
];

/** How long a browser may keep a file without asking again. */
export const lifetimes = {
  /** Files whose names change with their content. */
  forever: 'public, max-age=31536000, immutable',
  /** Files that seldom change, and harm nobody when they are a week old. */
  week: 'public, max-age=604800',
  /** Pages, and what must be of the same edition as them. */
  minute: 'public, max-age=60',
} as const;
export type Lifetime = keyof typeof lifetimes;

/** Folders and files that differ from the rest, from the site's root; a folder ends with a slash. */
export interface Exception {
  readonly path: string;
  readonly lifetime?: Lifetime;
  /** Other sites may load it: data, pictures and frames made for them. */
  readonly isShared?: boolean;
  readonly framing?: Framing;
}

export const exceptions: readonly Exception[] = [
  { path: '/_astro/', lifetime: 'forever' },
  { path: '/pagefind/fragment/', lifetime: 'forever' },
  { path: '/pagefind/index/', lifetime: 'forever' },
  { path: '/pagefind/filter/', lifetime: 'forever' },
  { path: '/fonts/', lifetime: 'week' },
  { path: '/cartes/', lifetime: 'week', isShared: true },
  { path: '/qr/', lifetime: 'week' },
  { path: '/donnees/', isShared: true },
  { path: '/graphiques/', isShared: true },
  { path: '/integrer/', isShared: true, framing: 'anybody' },
  { path: '/oembed/', isShared: true },
  { path: '/atom.xml', isShared: true },
  { path: '/feed.json', isShared: true },
];

/** What an address is allowed, from the site's root. Example: `/donnees/chiffres.json` */
export function ruleOf(path: string): Required<Omit<Exception, 'path'>> {
  const found = exceptions.find((exception) =>
    exception.path.endsWith('/') ? path.startsWith(exception.path) : path === exception.path,
  );
  return {
    lifetime: found?.lifetime ?? 'minute',
    isShared: found?.isShared ?? false,
    framing: found?.framing ?? 'nobody',
  };
}

/**
 * Every header of an answer, the type, the length and the tag aside.
 * @param path from the site's root
 * @param policy the Content-Security-Policy of what is answered
 */
export function headersOf(path: string, policy: string): readonly (readonly [name: string, value: string])[] {
  const { lifetime, isShared } = ruleOf(path);
  return [
    ['Content-Security-Policy', policy],
    ...everywhere,
    ['Cross-Origin-Resource-Policy', isShared ? 'cross-origin' : 'same-origin'],
    ...(isShared ? [['Access-Control-Allow-Origin', '*'] as const] : []),
    ['Cache-Control', lifetimes[lifetime]],
  ];
}
