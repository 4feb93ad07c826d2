import type { APIRoute } from 'astro';
import { feedPath, homePath } from '#book/addresses.ts';
import { typeset } from '#book/typography.ts';
import { absolute } from '#site/absolute.ts';
import { theBook } from '#site/book.ts';
import { latestChanges } from '#site/changes.ts';
import { editionName } from '#site/edition.ts';

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Corrections and new editions, newest first (RFC 4287). */
export const GET: APIRoute = () => {
  const book = theBook();
  const changes = latestChanges(book);
  const text = (value: string) => escapeXml(typeset(value));
  const instant = (date: string) => `${date}T00:00:00Z`;
  const entries = changes.map(
    ({ date, title, href, note }) => `  <entry>
    <title>${text(title)}</title>
    <id>${escapeXml(`${absolute(href)}#${date}`)}</id>
    <link href="${escapeXml(absolute(href))}"/>
    <updated>${instant(date)}</updated>
    <summary>${text(note)}</summary>
  </entry>`,
  );
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>${text(book.title)}</title>
  <subtitle>${text(`Nouveautés et corrections. ${editionName(book)}`)}</subtitle>
  <id>${escapeXml(absolute(homePath))}</id>
  <link rel="self" type="application/atom+xml" href="${escapeXml(absolute(feedPath))}"/>
  <link href="${escapeXml(absolute(homePath))}"/>
  <updated>${instant(changes[0]?.date ?? book.edition.date)}</updated>
  <author><name>${text(book.title)}</name></author>
${entries.join('\n')}
</feed>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
