/** The whole address of a page, with host and base: for canonical links, feeds and citations. */
export function absolute(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return new URL(`${base}${path}`, import.meta.env.SITE).href;
}
