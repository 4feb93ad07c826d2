import { divergencesPath, glossaryPath, sourcesPath } from '#book/addresses.ts';
import { nearest } from '#book/nearest.ts';
import type { BuiltSite, Permalinks } from './list.ts';
import { type AddressProblem, type Resolved, redirectedTo } from './redirects.ts';

/** What must be put in a page so that the anchors it no longer has still arrive. */
export interface Mending {
  readonly path: string;
  /** An anchor that is gone, and the one where it now arrives; null for the page's top. */
  readonly keep: readonly { readonly anchor: string; readonly at: string | null }[];
  /** An anchor that a redirect leads elsewhere, and where. */
  readonly move: readonly { readonly anchor: string; readonly to: string }[];
}

export interface PermalinkReport {
  /** Addresses and anchors that would die, with what the editor may do. */
  readonly problems: readonly AddressProblem[];
  readonly mendings: readonly Mending[];
}

/** Pages whose anchors name entries: one that is gone has no neighbour that could stand for it. */
const isRegistry = (path: string): boolean =>
  path === glossaryPath || path === sourcesPath || path === divergencesPath || path.startsWith('/parties/');

/** Anchors that are one of a kind, and the heading they stand under. */
const parents: readonly (readonly [RegExp, string])[] = [
  [/^note-/, 'notes'],
  [/^exemple-/, 'exemples'],
  [/^indicateur-/, 'indicateurs'],
];

/**
 * Compares what was published with what was built. An address that is gone must have a redirect; so must an
 * anchor that named an entry of a registry. Any other anchor that is gone is kept: it arrives where it was,
 * at what is left of its surroundings.
 */
export function checkPermalinks(
  published: Permalinks,
  site: BuiltSite,
  redirects: readonly Resolved[],
): PermalinkReport {
  const problems: AddressProblem[] = [];
  const mendings = new Map<string, { keep: Map<string, string | null>; move: Map<string, string> }>();
  const mend = (path: string) => {
    const known = mendings.get(path);
    if (known) return known;
    const made = { keep: new Map<string, string | null>(), move: new Map<string, string>() };
    mendings.set(path, made);
    return made;
  };
  const destinations = redirectedTo(redirects);

  for (const [from, target] of destinations) {
    const [path = '', anchor] = from.split('#');
    if (!anchor || !site.pages.has(path)) continue;
    const [targetPath = '', targetAnchor] = target.split('#');
    if (targetPath === path) mend(path).keep.set(anchor, targetAnchor ?? null);
    else mend(path).move.set(anchor, target);
  }

  for (const [path, anchors] of published) {
    const page = site.pages.get(path);
    const missing = page ? anchors.filter((anchor) => !page.ids.includes(anchor)) : anchors;
    if (page) {
      for (const anchor of missing) {
        if (destinations.has(`${path}#${anchor}`)) continue;
        if (isRegistry(path))
          problems.push({ address: `${path}#${anchor}`, message: anchorIsGone(path, anchor, page.anchors) });
        else mend(path).keep.set(anchor, neighbourOf(anchor, anchors, page.ids));
      }
      continue;
    }
    if (site.files.has(path)) continue;
    const target = destinations.get(path);
    if (target === undefined) {
      problems.push({ address: path, message: pageIsGone(path, [...site.pages.keys(), ...site.files]) });
      continue;
    }
    // The visitor brings the old page's anchor to the new one, unless the redirect gives its own.
    const [targetPath = '', targetAnchor] = target.split('#');
    const targetPage = site.pages.get(targetPath);
    if (!targetPage || targetAnchor) continue;
    for (const anchor of missing) {
      if (targetPage.ids.includes(anchor) || published.get(targetPath)?.includes(anchor)) continue;
      mend(targetPath).keep.set(anchor, neighbourOf(anchor, anchors, targetPage.ids));
    }
  }
  return {
    problems,
    mendings: [...mendings].map(([path, { keep, move }]) => ({
      path,
      keep: [...keep].map(([anchor, at]) => ({ anchor, at })),
      move: [...move].map(([anchor, to]) => ({ anchor, to })),
    })),
  };
}

/** The anchor, among those left, nearest to one that is gone: its heading, the one before it, the one after. */
function neighbourOf(anchor: string, order: readonly string[], left: readonly string[]): string | null {
  const parent = parents.find(([pattern]) => pattern.test(anchor))?.[1];
  if (parent !== undefined) return left.includes(parent) ? parent : null;
  const place = order.indexOf(anchor);
  const isLeft = (other: string | undefined): other is string => other !== undefined && left.includes(other);
  for (let before = place - 1; before >= 0; before -= 1) {
    const other = order[before];
    if (isLeft(other)) return other;
  }
  return order.slice(place + 1).find(isLeft) ?? null;
}

function pageIsGone(path: string, known: readonly string[]): string {
  const close = nearest(path, known);
  const to = close ?? '/adresse-d’une-page/';
  return `${path} a été publiée et n’existe plus. Au choix :
    – son fichier a changé de nom ou son texte est ailleurs : dans content/redirects.yaml, ajoutez
        - from: ${path}
          to: ${to}
    – elle a disparu par erreur : remettez son fichier dans content/`;
}

function anchorIsGone(path: string, anchor: string, known: readonly string[]): string {
  const close = nearest(anchor, known);
  return `${path}#${anchor} a été publiée et n’existe plus. Au choix :
    – l’entrée a changé d’identifiant, ou une autre la remplace : dans content/redirects.yaml, ajoutez
        - from: ${path}#${anchor}
          to: ${path}${close ? `#${close}` : ''}
    – elle a disparu par erreur : remettez-la dans content/`;
}
