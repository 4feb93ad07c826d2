import { entryHtml, type Feed, instantOf } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed({ title, subtitle, home, self, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: home,
    feed_url: self,
    language: 'fr',
    authors: [{ name: title, url: home }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.note,
      content_html: entryHtml(entry),
      date_published: instantOf(entry.date),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
