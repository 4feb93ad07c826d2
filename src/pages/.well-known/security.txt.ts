import type { APIRoute } from 'astro';
import { correctionsPath } from '#book/addresses.ts';
import { absolute } from '#site/absolute.ts';
import { theBook } from '#site/book.ts';

/**
 * Whom to tell of a security hole (RFC 9116). The publisher's own address is still to come: until then, the page that
 * says how to report an error. It is good for a year after the edition, as the RFC advises, and not after the build,
 * which would make two builds of one edition differ.
 */
export const GET: APIRoute = () => {
  const expires = new Date(`${theBook().edition.date}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const lines = [
    `Contact: ${absolute(correctionsPath)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
