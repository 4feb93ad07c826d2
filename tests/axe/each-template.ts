import { describe, expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { representatives } from '../support/pages.ts';
import { open } from '../support/site.ts';

/**
 * Opens one page of each template and lets axe look at it, in both themes.
 * @param leaveOut addresses of pages that need not be looked at in this width
 */
export function checkEachTemplate(width: number, leaveOut: readonly string[] = []): void {
  const pages = representatives(inject('siteFolder')).filter(({ path }) => !leaveOut.includes(path));
  describe(`At ${width} pixels`, () => {
    // `open` fails the test on any error or warning, missing file, third-party request or cookie.
    it.each(pages)('loads without a complaint, and axe has nothing to say: $path', async ({ path }) => {
      const page = await open(path, { width, reducedMotion: true });
      await page.waitForLoadState('networkidle');
      expect((await violations(page)).join('\n'), 'light theme').toBe('');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect((await violations(page, 'color-contrast')).join('\n'), 'dark theme').toBe('');
    });
  });
}
