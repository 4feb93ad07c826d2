import { chartFilePath, embedPath, homePath } from '#book/addresses.ts';
import { type Embedded, embedSnippet, frameHeight, frameWidth } from '#charts/embed.ts';
import { absolute } from './absolute.ts';
import { theBook } from './book.ts';
import { chartImageSize, chartNamed } from './chart-files.ts';

/** A chart's frame: where it is, what it is called, how tall it is. */
export function embedded(id: string): Embedded {
  const chart = chartNamed(id);
  const book = theBook();
  return {
    address: absolute(embedPath(id)),
    title: `${chart.question(book)} — ${book.title}`,
    height: frameHeight(chart, chart.rows(book)),
  };
}

/**
 * What oEmbed readers are told of a chart, as https://oembed.com asks. It is a file: the width and height that
 * a reader may ask for are not looked at, and the frame takes the width it is given.
 */
export function oEmbed(id: string): string {
  const frame = embedded(id);
  const image = chartImageSize(id);
  const { title } = theBook();
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: chartNamed(id).question(theBook()),
    provider_name: title,
    provider_url: absolute(homePath),
    cache_age: 86_400,
    thumbnail_url: absolute(chartFilePath(id, 'png')),
    thumbnail_width: image.width,
    thumbnail_height: image.height,
    html: embedSnippet(frame),
    width: frameWidth,
    height: frame.height,
  });
}
