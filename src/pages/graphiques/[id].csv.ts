import type { APIRoute } from 'astro';
import { charts } from '#charts/index.ts';
import { chartCsv } from '#site/chart-files.ts';

export const getStaticPaths = () => charts.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<object, { id: string }> = ({ params }) =>
  new Response(chartCsv(params.id), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
