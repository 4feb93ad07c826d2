/** The charts as PNG files, drawn for a built site and kept from one build to the next. */
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { chartFilePath, chartPath } from '#book/addresses.ts';
import type { Book } from '#book/types.ts';
import type { Chart } from '#charts/chart.ts';
import { chartsOf } from '#charts/index.ts';
import { lightColours } from '#charts/paint.ts';
import { renderStandalone, standaloneSize } from '#charts/standalone.ts';
import { imageScaleOf, imageSizeOf } from '#site/chart-files.ts';
import { type Face, openFace } from './cards/face.ts';
import { outlineTexts } from './cards/outline-texts.ts';
import { Picture } from './cards/picture.ts';
import { PictureCache } from './cards/raster.ts';

/** A chart's file as an SVG of the image's own size, its texts as outlines: no machine's fonts matter. */
export function outlinedChart(face: Face, chart: Chart, book: Book, address: string): string {
  const picture = new Picture(face);
  const size = standaloneSize(chart, book, { address });
  const drawing = outlineTexts(picture, renderStandalone(chart, book, { address }));
  picture.insert(drawing, 0, 0, imageScaleOf(size));
  const { width, height } = imageSizeOf(size);
  return picture.svg(width, height, lightColours.paper);
}

/**
 * Draws every chart into a built site.
 *
 * @param site where the site is published, with its base: what is printed at the foot of each image
 */
export async function drawChartImages({
  dir,
  book,
  site,
  cacheFolder = resolve('node_modules/.cache/graphiques'),
}: {
  dir: string;
  book: Book;
  site: string;
  cacheFolder?: string;
}): Promise<{ readonly total: number; readonly drawn: number }> {
  const face = await openFace();
  const cache = new PictureCache(cacheFolder);
  const charts = chartsOf(book);
  const pending = charts.values();
  const work = async () => {
    for (const chart of pending) {
      const address = new URL(chartPath(chart.id).slice(1), site.replace(/\/*$/, '/')).href;
      await cache.write(outlinedChart(face, chart, book, address), join(dir, chartFilePath(chart.id, 'png')));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  cache.prune();
  return { total: charts.length, drawn: cache.drawn };
}
