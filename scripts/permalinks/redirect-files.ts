import { typeset } from '#book/typography.ts';
import type { Resolved } from './redirects.ts';
import { splitAddress } from './redirects.ts';

/** Where the script that follows redirects is in a built site, from its root. */
export const followScript = 'redirections/suivre.js';

/**
 * Brings the visitor to the new page with the query and the anchor they came with. Without it, the page's
 * own link and its `refresh` still lead there, though to the top.
 */
export const followScriptText = `{
  const { to: page, anchors } = document.currentScript.dataset;
  const own = JSON.parse(anchors ?? '{}')[decodeURIComponent(location.hash.slice(1))];
  const to = new URL(own ?? page, location.href);
  to.search ||= location.search;
  to.hash ||= location.hash;
  location.replace(to.href);
}
`;

/** Every redirect of a whole page; an anchor's is followed by the page itself. */
export const ofPages = (redirects: readonly Resolved[]): Resolved[] =>
  redirects.filter(({ from }) => !splitAddress(from).anchor);

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The page that stands at an old address.
 *
 * @param base the path under which the site is published, with both slashes
 * @param site the site's address, for the canonical link. Example: `https://exemple.fr`
 * @param anchors the old page's anchors that lead elsewhere than the page itself, and where
 */
export function redirectPage(
  target: string,
  base: string,
  site: string,
  anchors: ReadonlyMap<string, string> = new Map(),
): string {
  const href = escapeHtml(base + target.slice(1));
  const own = Object.fromEntries([...anchors].map(([anchor, to]) => [anchor, base + to.slice(1)]));
  const moves = anchors.size > 0 ? ` data-anchors="${escapeHtml(JSON.stringify(own))}"` : '';
  const canonical = escapeHtml(new URL(base + target.slice(1).replace(/#.*$/, ''), site).href);
  const title = 'Cette page a changé d’adresse';
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="canonical" href="${canonical}">
<meta name="robots" content="noindex">
<script src="${escapeHtml(base + followScript)}" data-to="${href}"${moves}></script>
<noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${typeset('Elle est maintenant ici :')} <a href="${href}">${href}</a>.</p>
</main>
</body>
</html>
`;
}

/** `_redirects`, which Netlify and Cloudflare Pages read: with and without the final slash. */
export function redirectsFile(redirects: readonly Resolved[], base: string): string {
  return `# Écrit par la construction du site, pour Netlify et Cloudflare Pages.
${lines(redirects, base, (from, to) => `${from} ${to} 301`)}`;
}

/** A map for nginx, to include in its `http` block. */
export function nginxMap(redirects: readonly Resolved[], base: string): string {
  return `# Écrit par la construction du site. Dans le bloc « http » de nginx :
#   include /chemin/vers/nginx.map;
# et dans le bloc « server » :
#   if ($adresse_nouvelle) { return 301 $adresse_nouvelle; }
map_hash_bucket_size 256;
map $uri $adresse_nouvelle {
  default "";
${lines(redirects, base, (from, to) => `  ${quoted(from)} ${quoted(to)};`)}}
`;
}

/** A map for Caddy, to import in its site block. */
export function caddyMap(redirects: readonly Resolved[], base: string): string {
  return `# Écrit par la construction du site. Dans le bloc du site, dans le Caddyfile :
#   import /chemin/vers/caddy.map
map {path} {adresse_nouvelle} {
${lines(redirects, base, (from, to) => `  ${quoted(from)} ${quoted(to)}`)}  default ""
}
@deplacee expression {adresse_nouvelle} != ""
redir @deplacee {adresse_nouvelle} 301
`;
}

/** Addresses hold no quote nor `$`: redirects with some are refused. */
const quoted = (text: string): string => `"${text}"`;

function lines(
  redirects: readonly Resolved[],
  base: string,
  line: (from: string, to: string) => string,
): string {
  return redirects
    .flatMap(({ from, target }) => {
      const to = base + target.slice(1);
      const { path } = splitAddress(from);
      const whole = base + path.slice(1);
      const bare = whole.replace(/(?<=.)\/$/, '');
      return [...new Set([bare, whole])].map((address) => `${line(address, to)}\n`);
    })
    .join('');
}
