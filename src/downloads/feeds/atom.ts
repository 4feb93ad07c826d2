import { entryHtml, escapeMarkup, type Feed, instantOf, lastDate } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { title, subtitle, home, self, license, entries } = feed;
  const written = entries.map(
    (entry) => `  <entry>
    <title>${escapeMarkup(entry.title)}</title>
    <id>${escapeMarkup(entry.id)}</id>
    <link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>
    <published>${instantOf(entry.date)}</published>
    <updated>${instantOf(entry.date)}</updated>
    <summary>${escapeMarkup(entry.note)}</summary>
    <content type="html">${escapeMarkup(entryHtml(entry))}</content>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <title>${escapeMarkup(title)}</title>
  <subtitle>${escapeMarkup(subtitle)}</subtitle>
  <id>${escapeMarkup(home)}</id>
  <link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>
  <link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>
  <link rel="license" href="${escapeMarkup(license)}"/>
  <updated>${instantOf(lastDate(feed))}</updated>
  <author><name>${escapeMarkup(title)}</name></author>
${written.join('')}</feed>
`;
}
