import { defineMiddleware } from 'astro:middleware';
import { publish } from '#site/publish.ts';

/** Every page goes through `publish`, in development and in a build alike; files (SVG, CSV, JSON…) do not. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = publish(await response.text(), { base: import.meta.env.BASE_URL });
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(page, { status: response.status, statusText: response.statusText, headers });
});
