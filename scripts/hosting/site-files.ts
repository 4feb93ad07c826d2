import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Inline, inlineOf } from '../headers/inline.ts';
import { policyOf } from '../headers/policy.ts';
import { ruleOf } from '../headers/rules.ts';

/** What every host must know of a built site. */
export interface HostedSite {
  /** The path under which the site is published, with both slashes. */
  readonly base: string;
  /** Distinct policies; the first one is the error page's, and of all that is not listed. */
  readonly policies: readonly string[];
  /** Files that have another policy: their addresses from the site's root, and its place in `policies`. */
  readonly policyOfFile: ReadonlyMap<string, number>;
  readonly inlines: readonly Inline[];
}

/** Reads the pages and pictures of a built site for what their policies must allow. */
export function readHostedSite(dir: string, base: string): HostedSite {
  const places = new Map<string, number>();
  const policyOfFile = new Map<string, number>();
  const inlines: Inline[] = [];
  const placeOf = (path: string): number => {
    const inline = inlineOf(readFileSync(join(dir, path), 'utf8'));
    inlines.push(inline);
    const policy = policyOf(inline, ruleOf(path).framing);
    const place = places.get(policy) ?? places.size;
    places.set(policy, place);
    return place;
  };
  placeOf('/404.html');
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${name.replaceAll('\\', '/')}`,
  );
  for (const path of names.filter((name) => /\.(?:html|svg)$/.test(name)).sort()) {
    const place = placeOf(path);
    if (place > 0) policyOfFile.set(path, place);
  }
  return { base, policies: [...places.keys()], policyOfFile, inlines };
}
