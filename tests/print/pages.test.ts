import { describe, expect, inject, it } from 'vitest';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/** The width of a sheet of A4 between its margins, at 96 pixels an inch. */
const sheetWidth = Math.round(((210 - 40) / 25.4) * 96);

describe.each(representatives(inject('siteFolder')))('$path on paper', ({ path }) => {
  it('is light, open and without what only works on a screen', async () => {
    // The answer that a missing page gets is the page itself.
    const page = await open(path, {
      theme: 'dark',
      width: sheetWidth,
      expected: path === '/404.html' ? [/404/] : [],
    });
    await page.evaluate(() => {
      localStorage.theme = 'dark';
      document.documentElement.dataset.theme = 'dark';
    });
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(() => {
      const named = (element: Element) => `${element.localName}.${element.className}`;
      const isSeen = (element: Element) =>
        element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
      const seen = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen);
      return {
        paper: getComputedStyle(document.body).backgroundColor,
        ink: getComputedStyle(document.body).color,
        heading: seen('h1').length,
        onlyOnScreen: seen(
          'form, button, input, select, dialog, [popover], .skip, .crumbs, header.site nav, footer.site nav, theme-switch fieldset',
        ).map(named),
        folded: [...document.querySelectorAll('main details:not(.notes)')]
          .filter((details) => isSeen(details) && ![...details.children].slice(1).every(isSeen))
          .map(named),
        overflow: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(found).toEqual({
      paper: 'rgb(255, 255, 255)',
      ink: 'rgb(0, 0, 0)',
      heading: 1,
      onlyOnScreen: [],
      folded: [],
      overflow: expect.toSatisfy((pixels: number) => pixels <= 1),
    });
  });
});
