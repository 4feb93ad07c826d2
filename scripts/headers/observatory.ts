import type { IncomingHttpHeaders } from 'node:http';

/**
 * Points of Mozilla's HTTP Observatory (mdn/mdn-http-observatory, its score table), for what a static site can be given
 * or lose. Redirection to HTTPS and its certificate are the host's, and count for nothing when they are right.
 */
export interface Score {
  readonly score: number;
  readonly points: Readonly<Record<string, number>>;
}

/** The score of a page by its headers and its HTML, both as the server sent them. */
export function observatoryScore(headers: IncomingHttpHeaders, html: string): Score {
  const directives = new Map(
    String(headers['content-security-policy'] ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values] as const),
  );
  const points = {
    'content-security-policy': policyPoints(directives),
    cookies: headers['set-cookie'] ? -20 : 0,
    'cross-origin-resource-sharing':
      headers['access-control-allow-credentials'] === 'true' && headers['access-control-allow-origin']
        ? -50
        : 0,
    'cross-origin-resource-policy': /^same-(?:origin|site)$/.test(
      String(headers['cross-origin-resource-policy'] ?? ''),
    )
      ? 10
      : 0,
    'referrer-policy': /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(
      String(headers['referrer-policy'] ?? 'no-referrer-when-downgrade'),
    )
      ? 5
      : -5,
    'strict-transport-security': transportPoints(String(headers['strict-transport-security'] ?? '')),
    'subresource-integrity': /<script[^>]*\ssrc=["']?http:/i.test(html)
      ? -50
      : /<script[^>]*\ssrc=["']?(?:https:)?\/\//i.test(html)
        ? -5
        : 0,
    'x-content-type-options': headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    'x-frame-options': framePoints(
      directives.get('frame-ancestors'),
      String(headers['x-frame-options'] ?? ''),
    ),
  };
  const all = Object.values(points);
  const losses = all.filter((point) => point < 0).reduce((sum, point) => sum + point, 100);
  const gains = all.filter((point) => point > 0).reduce((sum, point) => sum + point, 0);
  // Extra points are only for sites that lose few.
  return { score: losses >= 90 ? losses + gains : losses, points };
}

function policyPoints(directives: ReadonlyMap<string, readonly string[]>): number {
  const usual = directives.get('default-src');
  const scripts = directives.get('script-src') ?? usual;
  const styles = directives.get('style-src') ?? usual;
  if (!scripts || !styles) return -25;
  const isBroad = (sources: readonly string[]) =>
    sources.some((source) => /^(?:\*|https?:|data:|'unsafe-inline')$/.test(source));
  const objects = directives.get('object-src') ?? usual ?? ['*'];
  if (isBroad(scripts) || isBroad(objects)) return -20;
  if (scripts.includes("'unsafe-eval'")) return -10;
  if (isBroad(styles)) return 0;
  const forms = directives.get('form-action')?.join(' ') ?? '*';
  return usual?.join(' ') === "'none'" && /^'(?:none|self)'$/.test(forms) ? 10 : 5;
}

function transportPoints(header: string): number {
  const seconds = Number(/max-age=(\d+)/.exec(header)?.[1] ?? Number.NaN);
  if (Number.isNaN(seconds)) return -20;
  return seconds >= 15_768_000 ? 0 : -10;
}

function framePoints(ancestors: readonly string[] | undefined, header: string): number {
  if (ancestors) return ancestors.includes('*') ? -20 : 5;
  return /^(?:deny|sameorigin)$/i.test(header) ? 0 : -20;
}
