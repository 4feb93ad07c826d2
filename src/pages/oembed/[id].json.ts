import type { APIRoute } from 'astro';
import { chartsOf } from '#charts/index.ts';
import { theBook } from '#site/book.ts';
import { oEmbed } from '#site/embed.ts';

export const getStaticPaths = () => chartsOf(theBook()).map(({ id }) => ({ params: { id } }));

export const GET: APIRoute<object, { id: string }> = ({ params }) =>
  new Response(oEmbed(params.id), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
