import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chartFilePath, chartPath, chartsPath } from '#book/addresses.ts';
import { charts } from '#charts/index.ts';
import { theBook } from '#site/book.ts';
import { violations } from '../support/axe.ts';
import { contentShift } from '../support/shift.ts';
import { open } from '../support/site.ts';

const book = theBook();
const costEase = chartPath('cout-facilite');
const [firstPart, secondPart] = book.parts;
const inSecondPart = secondPart?.proposals.length ?? 0;

/** The picture that the page shows among its sizes. */
const picture = (page: Page) => page.locator('figure[data-chart] svg.chart:visible').first();
const marks = (page: Page) => picture(page).locator('a');
const bright = (page: Page) => picture(page).locator('a:not(.faded)');
const tip = (page: Page) => page.locator('.chart-tip');
const line = (page: Page) => page.locator('.chart-state').first();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const search = (page: Page): Promise<string> => page.evaluate(() => location.search);

/** Reaches the chart by keyboard, and waits until it answers. */
async function reach(page: Page): Promise<void> {
  await picture(page).focus();
  await marks(page).first().waitFor({ state: 'attached' });
}

/** A picture without what only a live one has: links around the marks, roles, names. */
const bare = (page: Page): Promise<string[]> =>
  page.locator('figure[data-chart] svg.chart').evaluateAll((pictures) =>
    pictures.map((shown) => {
      const copy = shown.cloneNode(true) as Element; // a clone is of the same kind
      for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
      for (const element of copy.querySelectorAll('*')) {
        for (const name of ['role', 'tabindex', 'aria-pressed', 'aria-label', 'aria-hidden', 'data-label'])
          element.removeAttribute(name);
      }
      return copy.innerHTML;
    }),
  );

describe('A chart in the browser', () => {
  it.each(charts.map(({ id }) => id))('%s is drawn again the same, at every size', async (id) => {
    const page = await open(chartPath(id));
    const before = await bare(page);
    await reach(page);
    expect(before).toHaveLength(3);
    expect(await bare(page)).toEqual(before);
  });

  it('moves nothing, when its script arrives or with a link that filters it', async () => {
    for (const query of ['', `?cout-facilite=${secondPart?.id}`, '?cout-facilite=martiens']) {
      for (const width of [390, 1280]) {
        const page = await open(costEase + query, { width });
        await reach(page);
        expect(await contentShift(page), `${query} ${width}`).toBe(0);
      }
    }
  });

  it('says what a mark is when it is pointed at, and leads to its page', async () => {
    const page = await open(costEase);
    await picture(page).hover();
    const twelve = picture(page).locator('a[href$="/propositions/12/"]');
    await twelve.hover();
    const { title = '', cost, ease } = book.proposals[11] ?? {};
    // biome-ignore lint/performance/useDomNodeTextContent: as it is read.
    const words = (await tip(page).innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(words).toContain(`Proposition 12 : ${title.replaceAll("'", '’').slice(0, 20)}`);
    expect(words).toContain(`${cost?.label}, ${ease?.label}`);
    await twelve.click();
    await page.waitForURL('**/propositions/12/');
  });

  it('says what a mark is to a finger, and follows it at the second touch', async () => {
    const page = await open(costEase, { width: 390, touch: true });
    await picture(page).tap();
    await marks(page).first().waitFor({ state: 'attached' });
    const three = picture(page).locator('a[href$="/propositions/3/"]');
    await three.tap();
    await tip(page).getByText('Proposition 3').waitFor();
    expect(await tip(page).getByRole('link', { includeHidden: true }).isVisible()).toBe(true);
    await three.tap();
    await page.waitForURL('**/propositions/3/');
  });

  it('is one stop of the keyboard, whose arrows go from mark to mark', async () => {
    const page = await open(costEase);
    await reach(page);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Proposition.3/);
    expect(await tip(page).isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^Proposition.6/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).not.toMatch(/^Proposition.6/);
    await page.keyboard.press('End');
    expect(await focused(page)).toMatch(/^Proposition.65/);
    await page.keyboard.press('Escape');
    expect(await tip(page).isVisible()).toBe(false);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/propositions/3/');
  });

  it('shows one part from its legend, by keyboard too, and puts it in the address', async () => {
    const page = await open(costEase);
    await reach(page);
    const entry = picture(page).locator(`[data-legend="${secondPart?.id}"]`);
    await entry.focus();
    await page.keyboard.press('Enter');
    expect(await search(page)).toBe(`?cout-facilite=${secondPart?.id}`);
    expect(await bright(page).count()).toBe(inSecondPart);
    expect(await entry.getAttribute('aria-pressed')).toBe('true');
    expect(await line(page).textContent()).toContain(`${inSecondPart} sur ${book.proposals.length}`);
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    expect(await search(page)).toBe('');
    expect(await bright(page).count()).toBe(book.proposals.length);
  });

  it('shows the same to whoever is sent its link, at any size, on its page or among others', async () => {
    const groups = [firstPart?.id, secondPart?.id];
    const expected = (firstPart?.proposals.length ?? 0) + inSecondPart;
    for (const path of [costEase, chartsPath]) {
      for (const width of [390, 1280]) {
        const page = await open(`${path}?cout-facilite=${groups.join(',')}`, { width });
        const drawn = page.locator('figure[data-chart="cout-facilite"] svg.chart:visible');
        await drawn.locator('a').first().waitFor({ state: 'attached' });
        expect(await drawn.locator('a:not(.faded)').count(), `${path} ${width}`).toBe(expected);
      }
    }
  });

  it('names the parts it does not know, and shows the rest', async () => {
    const page = await open(`${costEase}?cout-facilite=martiens,%3Cscript%3E`);
    await marks(page).first().waitFor({ state: 'attached' });
    expect(await line(page).textContent()).toContain('« martiens »');
    expect(await bright(page).count()).toBe(book.proposals.length);
  });

  it('stays a picture when the network fails, and tries again', async () => {
    const page = await open(costEase, { expected: [/cout-facilite\.json/, /Failed to load resource/] });
    const rows = `**${chartFilePath('cout-facilite', 'json')}`;
    await page.route(rows, (route) => route.abort('failed'));
    const failed = page.waitForEvent('requestfailed');
    await picture(page).hover();
    await failed;
    expect(await picture(page).isVisible()).toBe(true);
    await page.unroute(rows);
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => {
      document.querySelector('.chart-sizes')?.dispatchEvent(new PointerEvent('pointerenter'));
      return document.querySelector('svg.chart a') !== null;
    });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe blames once it is live: %s', async (theme) => {
    const page = await open(costEase, { theme });
    await reach(page);
    await page.keyboard.press('ArrowRight');
    expect((await violations(page)).join('\n')).toBe('');
  });
});
