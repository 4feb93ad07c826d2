import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartPath } from '#book/addresses.ts';
import { charts } from '#charts/index.ts';
import { theBook } from '#site/book.ts';
import { open } from '../support/site.ts';

const book = theBook();

/** Contrast of each kind of mark with what it lies on, as WCAG 2.2 defines it; colours come from the page. */
const contrasts = (page: Page): Promise<[string, number][]> =>
  page.evaluate(() => {
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((text) => {
        const channel = Number(text) / 255;
        return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: string, other: string): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const style = getComputedStyle(document.documentElement);
    const probe = document.createElement('i');
    document.body.append(probe);
    const colour = (name: string): string => {
      probe.style.color = style.getPropertyValue(name);
      return getComputedStyle(probe).color;
    };
    const grounds = ['--paper', '--tint'];
    const found = ['--ink', '--soft', '--p0', '--p1', '--p2', '--p3', '--p4'].flatMap((mark) =>
      grounds.map((ground): [string, number] => [
        `${mark} on ${ground}`,
        ratio(colour(mark), colour(ground)),
      ]),
    );
    probe.remove();
    return found;
  });

describe('A chart for those who do not see it', () => {
  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s is a figure with its finding, one named picture, its table and its files',
    async (id, chart) => {
      const page = await open(chartPath(id), { javaScript: false });
      const figure = page.getByRole('figure');
      expect(await figure.count()).toBe(1);
      const caption = (await figure.locator('figcaption').textContent()) ?? '';
      const said = chart.finding(chart.rows(book));
      const plain = (text: string) =>
        text
          .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
          .replaceAll("'", '’')
          .trim();
      expect(plain(caption)).toBe(plain(said));

      const picture = page.getByRole('img', { name: chart.question(book).slice(0, 12) });
      expect(await picture.count()).toBe(1);
      // What is inside is not read: neither marks, nor letters, nor legend.
      const exposed = await picture.evaluate((svg) =>
        [...svg.children]
          .filter(
            (child) =>
              !/^(?:title|desc)$/.test(child.tagName) && child.getAttribute('aria-hidden') !== 'true',
          )
          .map(({ tagName }) => tagName),
      );
      expect(exposed).toEqual([]);
      expect(await page.getByRole('heading', { name: 'Description détaillée' }).count()).toBe(1);
      for (const name of ['PNG', 'SVG', 'CSV']) {
        expect(await figure.getByRole('link', { name: new RegExp(`^${name}`) }).count()).toBe(1);
      }
    },
  );

  it.each(['light', 'dark'] as const)('its marks stand out, 3 to 1 or more: %s', async (theme) => {
    const page = await open(chartPath('cout-facilite'), { theme });
    const found = await contrasts(page);
    expect(found).toHaveLength(14);
    expect(found.filter(([, ratio]) => ratio < 3)).toEqual([]);
  });

  it('keeps its marks apart and its letters legible in the system’s own colours', async () => {
    const page = await open(chartPath('cout-facilite'), { forcedColors: true });
    const { fills, ground } = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('svg.chart')].find(
        (svg) => svg.getBoundingClientRect().width > 0,
      );
      const fill = (selector: string): string[] => [
        ...new Set(
          [...(shown?.querySelectorAll(selector) ?? [])].map((shape) => getComputedStyle(shape).fill),
        ),
      ];
      return {
        fills: { marks: fill('[data-proposal] path'), letters: fill('[data-proposal] text') },
        ground: getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(fills.marks).toHaveLength(1);
    expect(fills.letters).toEqual([ground]);
    expect(fills.marks[0]).not.toBe(ground);
  });

  it('moves nothing for those who want no motion', async () => {
    const page = await open(chartPath('cout-facilite'), { reducedMotion: true });
    await page.locator('svg.chart:visible').focus();
    await page.locator('svg.chart:visible a').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    const moving = await page
      .locator('figure[data-chart], figure[data-chart] *')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).transitionDuration !== '0s').length);
    expect(moving).toBe(0);
  });
});
