import type { APIRoute } from 'astro';
import { jsonFeedPath } from '#book/addresses.ts';
import { writeJsonFeed } from '#downloads/feeds/json-feed.ts';
import { changesFeed } from '#site/changes-feed.ts';

/** Corrections and new editions, newest first. */
export const GET: APIRoute = () =>
  new Response(writeJsonFeed(changesFeed(jsonFeedPath)), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
