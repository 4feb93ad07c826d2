import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { wholeBookPath } from '#book/addresses.ts';
import { examine } from '../support/axe.ts';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/** The whole book is the other pages' text again, on one page as long as all of them. */
const pages = representatives(inject('siteFolder')).filter(({ path }) => path !== wholeBookPath);

/** Styles as a reader's own browser or extension adds them. */
const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

/** Pixels by which the page is wider than its window. */
const excess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is seen of an element; what is hidden does not count. */
const seen = (page: Page, selector: string): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: only what is visible counts.
  page.locator(selector).innerText();

/** Texts of which a part is cut off, where nothing lets a reader see the rest. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>(':not(svg *, svg)')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (!element.textContent.trim() || clipPath !== 'none' || !element.checkVisibility()) return false;
        const isCut = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 60)}`,
      ),
  );

describe.each(pages)('$path', ({ path }) => {
  // A window of 1280 pixels at 400 % holds 320 of them.
  it('fits in 320 pixels, which is 400 % of a usual window', async () => {
    const page = await open(path, { width: 320, height: 256 });
    expect(await excess(page)).toBeLessThanOrEqual(0);
    expect(await cut(page)).toEqual([]);
  });

  it('bears letters twice as large', async () => {
    const page = await open(path, { width: 1280 });
    await restyle(page, 'html { font-size: 200% !important; }');
    expect(await excess(page)).toBeLessThanOrEqual(0);
    expect(await cut(page)).toEqual([]);
  });

  it('bears the spacing that some readers need', async () => {
    const page = await open(path, { width: 390 });
    await restyle(
      page,
      `:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    expect(await excess(page)).toBeLessThanOrEqual(0);
    expect(await cut(page)).toEqual([]);
  });

  it('is read on a phone held upright or lying', async () => {
    const page = await open(path, { width: 390, height: 844 });
    const upright = await seen(page, 'main');
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await excess(page)).toBeLessThanOrEqual(0);
    // Notes stand elsewhere on a wider screen; the words of the page's own text are the same.
    expect((await seen(page, 'h1')).length).toBeGreaterThan(0);
    expect((await seen(page, 'main')).length).toBeGreaterThan(upright.length / 2);
  });

  it('moves nothing by itself', async () => {
    const page = await open(path);
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    expect(await moving()).toBe(0);
    expect(await page.locator('img[src$=".gif"], marquee, blink, video').count()).toBe(0);
  });

  it('can be read in the colours of the system', async () => {
    const page = await open(path, { width: 390, forcedColors: true, reducedMotion: true });
    const { violations } = await examine(page, { type: 'rule', values: ['color-contrast'] });
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))).toEqual([]);
  });

  it('says as much, in the same order, without its style sheets', async () => {
    const page = await open(path, { width: 390, javaScript: false });
    const said = async () =>
      (await seen(page, 'main'))
        .replaceAll(/[^\p{L}\d]+/gu, ' ')
        .trim()
        .toLocaleLowerCase('fr');
    const styled = (await said()).split(' ');
    await page.evaluate(() => {
      for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) sheet.remove();
    });
    const bare = (await said()).split(' ');
    // Every word that is seen with styles is there without, and in that order.
    let from = 0;
    const missing = styled.find((word) => {
      const place = bare.indexOf(word, from);
      from = place + 1;
      return place < 0;
    });
    expect(missing).toBeUndefined();
  });
});
