import type { APIRoute } from 'astro';
import { absolute } from '#site/absolute.ts';

/** Everyone may read everything. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
