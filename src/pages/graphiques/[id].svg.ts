import type { APIRoute } from 'astro';
import { chartsOf } from '#charts/index.ts';
import { theBook } from '#site/book.ts';
import { chartSvg } from '#site/chart-files.ts';

export const getStaticPaths = () => chartsOf(theBook()).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<object, { id: string }> = async ({ params }) =>
  new Response(await chartSvg(params.id), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
