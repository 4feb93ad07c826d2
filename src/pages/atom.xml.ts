import type { APIRoute } from 'astro';
import { feedPath } from '#book/addresses.ts';
import { writeAtom } from '#downloads/feeds/atom.ts';
import { changesFeed } from '#site/changes-feed.ts';

/** Corrections and new editions, newest first. */
export const GET: APIRoute = () =>
  new Response(writeAtom(changesFeed(feedPath)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
