import type { APIRoute } from 'astro';
import { charts } from '#charts/index.ts';
import { oEmbed } from '#site/embed.ts';

export const getStaticPaths = () => charts.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<object, { id: string }> = ({ params }) =>
  new Response(oEmbed(params.id), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
