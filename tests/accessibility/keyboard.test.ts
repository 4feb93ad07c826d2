import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { wholeBookPath } from '#book/addresses.ts';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/** The whole book has three thousand links and no control that other pages have not. */
const pages = representatives(inject('siteFolder')).filter(({ path }) => path !== wholeBookPath);

/** Which element has the focus, among those that may: its place, and itself in a few words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const place = [...document.querySelectorAll('*')].indexOf(element);
    return `${place} ${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40)}`;
  });

/** Stops that a long list repeats are all alike: a hundred at each end are enough. */
const mostStops = 100;

describe.each(pages)('$path', ({ path }) => {
  it('starts with a way past the header, which leads to the content', async ({ skip }) => {
    // What stands in a frame has no header.
    if (path.startsWith('/integrer/')) skip();
    const page = await open(path, { width: 390 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
    expect(
      await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().left),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isPast = await page.evaluate(() => {
      const main = document.querySelector('main');
      const { activeElement } = document;
      return (
        !!main &&
        !!activeElement &&
        (main.contains(activeElement) ||
          !!(main.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING))
      );
    });
    expect(isPast).toBe(true);
  });

  it('keeps the keyboard nowhere, forwards or backwards', async () => {
    const page = await open(path);
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen = new Set<string>();
      for (let stop = 0; stop < mostStops; stop += 1) {
        await page.keyboard.press(key);
        const place = await focused(page);
        // Out of the page, and round again.
        if (place === '') break;
        expect([...seen], `${key} comes back to the same place`).not.toContain(place);
        seen.add(place);
      }
      expect(seen.size).toBeGreaterThan(0);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.reload();
    }
  });

  it('shows where the focus is', async () => {
    const page = await open(path);
    // From now on the browser shows the focus, as to who uses the keyboard.
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const look = (element: Element) => {
        const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } =
          getComputedStyle(element);
        return {
          outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
          rest: boxShadow + backgroundColor + borderColor,
        };
      };
      const stops = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input, select, textarea, summary, [tabindex="0"]',
        ),
      ]
        .filter(
          (element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
        )
        .slice(0, 400);
      return stops
        .filter((stop) => {
          // A radio button that is not drawn lends its focus to what stands for it.
          const around = [
            stop,
            stop.nextElementSibling,
            stop.closest('label'),
            stop.closest('form, div'),
          ].filter((one) => one !== null);
          (document.activeElement as HTMLElement | null)?.blur();
          const before = around.map((element) => look(element).rest);
          stop.focus({ preventScroll: true });
          if (document.activeElement !== stop) return false;
          return !around.some(
            (element, index) => look(element).outline >= 2 || look(element).rest !== before[index],
          );
        })
        .map(
          (stop) =>
            `${stop.tagName.toLowerCase()}.${stop.className} ${stop.textContent?.trim().slice(0, 40)}`,
        );
    });
    expect(hidden).toEqual([]);
  });
});
