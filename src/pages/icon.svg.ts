import type { APIRoute } from 'astro';
import { theBook } from '#site/book.ts';

/** Hues that hold on light and dark browser chrome alike. */
const hues = ['#4a6bc4', '#c9583f', '#35906a', '#a87312', '#a04f98'];

/** The book's silhouette: one row of squares a part. */
export const GET: APIRoute = () => {
  const squares = theBook().parts.flatMap(({ index, proposals }) =>
    Array.from(
      { length: Math.max(1, Math.round(proposals.length / 4)) },
      (_, column) =>
        `<rect x="${column * 4}" y="${index * 4}" width="3" height="3" rx=".5" fill="${hues[index % hues.length]}"/>`,
    ),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-0.5 -0.5 20 20">${squares.join('')}</svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
