import type { APIRoute } from 'astro';
import { searchPath } from '#book/addresses.ts';
import { absolute } from '#site/absolute.ts';
import { theBook } from '#site/book.ts';

/** Lets a browser use the site as a search engine. */
export const GET: APIRoute = () => {
  const { title, shortTitle, subtitle } = theBook();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(shortTitle)}</ShortName>
  <Description>${escapeXml(`${title}. ${subtitle}`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>fr</Language>
  <Image width="32" height="32" type="image/svg+xml">${escapeXml(absolute('/icon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(absolute(searchPath))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
