import type { APIRoute } from 'astro';
import { homePath } from '#book/addresses.ts';
import { absolute } from '#site/absolute.ts';
import { theBook } from '#site/book.ts';

/** What a phone shows when the site is put on its home screen. */
export const GET: APIRoute = () => {
  const book = theBook();
  const path = (address: string) => new URL(absolute(address)).pathname;
  const manifest = {
    name: `${book.title} ${book.horizon}`,
    short_name: book.shortTitle,
    lang: 'fr',
    start_url: path(homePath),
    scope: path(homePath),
    display: 'minimal-ui',
    background_color: '#fcfaf5',
    theme_color: '#fcfaf5',
    icons: [{ src: path('/icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
