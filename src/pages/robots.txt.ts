import type { APIRoute } from 'astro';
import { absolute } from '#site/absolute.ts';

/**
 * Everyone may read everything. Pages that need no place in search results say so themselves: a page that may
 * not be fetched cannot say it.
 */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute('/sitemap-index.xml')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
