/** The folder under which the site is published, with its slashes. Example: `/livre-blanc/`. */
export function siteBase(): string {
  return (document.documentElement.dataset.base ?? '/').replace(/\/*$/, '/');
}

/** Where an address of the site, such as `/propositions/12/`, is on this server. */
export function published(path: string): string {
  return siteBase() + path.replace(/^\//, '');
}
