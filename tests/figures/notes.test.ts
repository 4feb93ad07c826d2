import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open } from '../support/site.ts';

const path = '/recit/naissance/';
const firstNumber = (page: Page) => page.locator('.text .ref a').first();
const card = (page: Page) => page.locator('.note-card');

async function noteOf(page: Page): Promise<string> {
  const target = (await firstNumber(page).getAttribute('href')) ?? '';
  return (await page.locator(target).textContent())?.trim() ?? '';
}

describe('a reference in a text', () => {
  it('shows its note on hover, lets the pointer go to it, and hides it after', async () => {
    const page = await open(path, { reducedMotion: true });
    await firstNumber(page).hover();
    await card(page).waitFor();
    expect((await card(page).textContent())?.trim()).toBe(await noteOf(page));
    await card(page).hover();
    expect(await card(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await card(page).waitFor({ state: 'hidden' });
  });

  it('shows its note on focus by keyboard, and Escape hides it', async () => {
    const page = await open(path, { reducedMotion: true });
    await firstNumber(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await card(page).waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
  });

  it('stays away when it is given up before its code has come', async () => {
    const page = await open(path, { reducedMotion: true });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/_astro/notes.*.js', async (route) => {
      await released;
      await route.continue();
    });
    await firstNumber(page).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const come = page.waitForResponse('**/_astro/notes.*.js');
    release();
    await (await come).finished();
    // Once the code has run, which a module asked for again waits for.
    const address = JSON.stringify((await come).url());
    await page.evaluate(`import(${address}).then(() => new Promise(requestAnimationFrame))`);
    expect(await card(page).count()).toBe(0);
  });

  it('shows its note at the first tap, with the way to the page of the figure', async () => {
    const page = await open(path, { width: 390, reducedMotion: true });
    const followed = await page.evaluate(() => {
      const note = document.querySelector('.endnotes li:has(a[href^="/chiffres/"])');
      const number = document.querySelector(`.text .ref a[href="#${note?.id}"]`);
      const tap = { pointerType: 'touch', detail: 1, bubbles: true, cancelable: true };
      return number?.dispatchEvent(new PointerEvent('click', tap));
    });
    expect(followed).toBe(false);
    await card(page).waitFor();
    await card(page).locator('a').first().click();
    await page.waitForURL('**/chiffres/*/');
  });

  it('still leads to its note by a click', async () => {
    const page = await open(path, { reducedMotion: true });
    const target = await firstNumber(page).getAttribute('href');
    await firstNumber(page).click();
    expect(new URL(page.url()).hash).toBe(target);
  });

  it('leads to its note without a script', async () => {
    const page = await open(path, { javaScript: false });
    const target = await firstNumber(page).getAttribute('href');
    await firstNumber(page).click();
    expect(new URL(page.url()).hash).toBe(target);
    expect(await page.locator('.endnotes :target').count()).toBe(1);
  });
});
