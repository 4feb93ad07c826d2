/**
 * Every address of the site, in one place. Addresses start at the site's root, without the base
 * under which it may be published: the `publish` middleware adds that to every page at once.
 */

export const homePath = '/';
export const proposalsPath = '/propositions/';
/** The parts, and the actors, each with what it holds: where an address cut short arrives. */
export const partsPath = '/parties/';
export const actorsPath = '/acteurs/';
export const laureatesPath = '/laureats/';
export const narrativePath = '/recit/';
export const figuresPath = '/chiffres/';
export const divergencesPath = '/chiffres/divergences/';
export const landmarksPath = '/reperes/';
export const chartsPath = '/graphiques/';
export const searchPath = '/recherche/';
export const selectionPath = '/selection/';
export const glossaryPath = '/glossaire/';
export const sourcesPath = '/sources/';
export const dataPath = '/donnees/';
export const wholeBookPath = '/livre/';
export const methodPath = '/methode/';
export const aboutPath = '/a-propos/';
export const accessibilityPath = '/accessibilite/';
export const qualityPath = '/qualite/';
export const legalPath = '/mentions-legales/';
export const correctionsPath = '/corrections/';
export const siteMapPath = '/plan-du-site/';
export const guidePath = '/guide/';
export const offlinePath = '/hors-connexion/';
export const feedPath = '/atom.xml';
export const jsonFeedPath = '/feed.json';
export const openSearchPath = '/opensearch.xml';

export const proposalPath = (number: number): string => `/propositions/${number}/`;
/** A list of proposals made beforehand. Examples: `faciles-et-sans-cout`, `cout-nul`, `facilite-facile`. */
export const readyListPath = (slug: string): string => `/propositions/${slug}/`;
/** The proposals of one level of cost or ease, or of one horizon, on a page that needs no script. */
export const levelPath = (scale: 'cout' | 'facilite' | 'horizon', id: string): string =>
  readyListPath(`${scale}-${id}`);
export const partPath = (id: string): string => `/parties/${id}/`;
export const themePath = (partId: string, themeId: string): string => `/parties/${partId}/#${themeId}`;
export const actorPath = (id: string): string => `/acteurs/${id}/`;
export const laureatePath = (slug: string): string => `/laureats/${slug}/`;
export const chapterPath = (slug: string): string => `/recit/${slug}/`;
export const figurePath = (id: string): string => `/chiffres/${id}/`;
export const divergencePath = (id: string): string => `${divergencesPath}#${id}`;
export const landmarkPath = (id: string): string => `/reperes/${id}/`;
export const chartPath = (id: string): string => `/graphiques/${id}/`;
export const chartFilePath = (id: string, format: 'svg' | 'png' | 'csv' | 'json'): string =>
  `/graphiques/${id}.${format}`;
/** A chart alone, for other sites to show in a frame. */
export const embedPath = (id: string): string => `/integrer/${id}/`;
/** What oEmbed readers ask of a chart. */
export const oEmbedPath = (id: string): string => `/oembed/${id}.json`;
export const sourcePath = (id: string): string => `/sources/#${id}`;
export const termPath = (id: string): string => `/glossaire/#${id}`;
export const pagePath = (slug: string): string => `/${slug}/`;

/** The parameters of `/propositions/`, in the order they are written in an address. */
export const explorerParameters = [
  'partie',
  'theme',
  'acteur',
  'cout',
  'facilite',
  'horizon',
  'q',
  'tri',
  'vue',
] as const;
export type ExplorerParameter = (typeof explorerParameters)[number];

/** The explorer, with some filters set. Example: `explorerPath({ cout: ['nul'], facilite: ['facile'] })`. */
export function explorerPath(filters: Partial<Record<ExplorerParameter, readonly string[]>>): string {
  const query = explorerParameters
    .flatMap((name) => {
      const values = filters[name];
      return values && values.length > 0 ? [`${name}=${values.map(encodeURIComponent).join(',')}`] : [];
    })
    .join('&');
  return query ? `${proposalsPath}?${query}` : proposalsPath;
}

/** Where a figure, a landmark or a source is shown. */
export function referencePath(reference: { kind: 'figure' | 'landmark' | 'source'; id: string }): string {
  if (reference.kind === 'figure') return figurePath(reference.id);
  if (reference.kind === 'landmark') return landmarkPath(reference.id);
  return sourcePath(reference.id);
}
