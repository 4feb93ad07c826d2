import type { APIRoute } from 'astro';
import { chartsOf } from '#charts/index.ts';
import { theBook } from '#site/book.ts';
import { chartCsv } from '#site/chart-files.ts';

export const getStaticPaths = () => chartsOf(theBook()).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<object, { id: string }> = ({ params }) =>
  new Response(chartCsv(params.id), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
